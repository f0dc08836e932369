// Package serve is the reader for many people over SSH: one process, one corpus
// analysed once, one program for each session.
//
// A client comes through four doors, each of which says in the log why it stayed
// shut: door.go (connections by address and in all), keys.go (who is known),
// channel.go (what a connection may ask for: a terminal or a command, nothing else),
// visit.go (sessions by key and in all). Behind them it gets the reader (read.go) or
// the printed answer of a command that only reads (command.go). serve.go is the Server
// with its Config, hostkey.go its key, state.go where it keeps what a reader adds.
//
// What must hold:
//   - without a file of keys or of authorities there is no server;
//   - size, colours and the kind of terminal come from the client's request for one;
//     neither its environment nor that of the server reaches a session;
//   - a session ends by itself, with the client's screen put back and a line that
//     says why, before a limit of the connection cuts it;
//   - whatever a client does, what it holds is bounded: connections, channels,
//     requests, window, time without a key, time in all, bytes it does not take;
//   - a panic in one session ends that session. Out of reach are panics in
//     goroutines that Bubble Tea (the ticker that writes frames) and x/crypto/ssh
//     (the loops of a connection) start for themselves;
//   - no text of an article, and no string of a client that has not been cleaned and
//     cut, reaches the log.
package serve
