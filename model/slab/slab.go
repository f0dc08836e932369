// Package slab keeps many short lists in a few large arrays.
package slab

import "reflect"

// largest is how many bytes an array has at most, but for longer lists.
const largest = 1 << 16

// Of keeps lists of T. What is kept for long then shares no memory with what is soon
// garbage, which leaves holes that little else fits in. An array stays as long as any
// list in it does. The zero value is ready; only one goroutine at a time may use it.
type Of[T any] struct {
	room []T // the array begun last, as far as it is taken
	size int // of that array
}

// Keep is a copy of list, nil for an empty one.
func (s *Of[T]) Keep(list []T) []T {
	if len(list) == 0 {
		return nil
	}
	if len(list) > cap(s.room)-len(s.room) {
		s.size = max(len(list), min(2*s.size, largest/int(max(1, reflect.TypeFor[T]().Size()))))
		s.room = make([]T, 0, s.size)
	}
	at := len(s.room)
	s.room = append(s.room, list...)
	return s.room[at:len(s.room):len(s.room)]
}
