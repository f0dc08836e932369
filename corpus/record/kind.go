package record

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
)

// Kind is what sort of thing is wrong with a record or a file, or had to be decided:
// what problems are counted by. The set is closed; an error without a kind is Other.
type Kind uint8

// The kinds.
const (
	Other     Kind = iota
	NoText         // there is nothing to read in it
	NoPartner      // a row speaks of a text that is not there, or of none
	Closed         // not there, or not for this user
	Damaged        // broken off, or not in the form that it begins with
	Limit          // larger, deeper or more than is read
	Binary         // of no form that is read
	Passed         // files of a directory that are of other kinds
	Link           // a link that is not followed
	SameID         // an id that another article has
	SameText       // a text that another path has
	Doubt          // a date that is none, or was guessed
	Cut            // a part that was left out
	Short          // perhaps or surely not the whole text: a headline, an abstract, what was cut off
	Encoding       // told by the bytes of a file, or broken
	Ragged         // a row with more or fewer cells than the head
	Tongue         // a language that the letters of a text belie
	NoColumn       // named by the reader and in no file
	kinds
)

// says is one of a kind and several of it. Never written to.
var says = [kinds][2]string{
	Other:     {"not as expected", "not as expected"},
	NoText:    {"without text", "without text"},
	NoPartner: {"row about no text", "rows about no text"},
	Closed:    {"not opened", "not opened"},
	Damaged:   {"damaged", "damaged"},
	Limit:     {"over a limit", "over a limit"},
	Binary:    {"of no form that is read", "of no form that is read"},
	Passed:    {"file of another kind passed over", "files of other kinds passed over"},
	Link:      {"link not followed", "links not followed"},
	SameID:    {"id given anew", "ids given anew"},
	SameText:  {"text twice", "texts twice"},
	Doubt:     {"date in doubt", "dates in doubt"},
	Cut:       {"part left out", "parts left out"},
	Short:     {"short or cut text", "short or cut texts"},
	Encoding:  {"encoding told by the bytes", "encodings told by the bytes"},
	Ragged:    {"row unlike the head", "rows unlike the head"},
	Tongue:    {"language put right", "languages put right"},
	NoColumn:  {"column that no file has", "columns that no file has"},
}

// Count is how many there are of a kind, for people: "2 without text".
func (k Kind) Count(n int) string {
	if n == 1 {
		return "1 " + says[k][0]
	}
	return fmt.Sprintf("%d %s", n, says[k][1])
}

// Of is err as an error of kind k; nil stays nil.
func (k Kind) Of(err error) error {
	if err == nil {
		return nil
	}
	return &ofKind{err, k, 1}
}

// OfMany is err as an error of kind k about n things.
func (k Kind) OfMany(n int, err error) error { return &ofKind{err, k, n} }

// Times is how many things err is about: 1, if OfMany did not say so.
func Times(err error) int {
	var of *ofKind
	if errors.As(err, &of) {
		return of.times
	}
	return 1
}

// ofKind is an error whose kind is known, and how many things it is about.
type ofKind struct {
	error
	kind  Kind
	times int
}

// Unwrap lets errors.Is and errors.As see the error itself.
func (e *ofKind) Unwrap() error { return e.error }

// KindOf is the kind that an error was given by Of, or else the one it shows by
// itself.
func KindOf(err error) Kind {
	var of *ofKind
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &of):
		return of.kind
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrPermission):
		return Closed
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.As(err, &syntax):
		return Damaged
	case errors.Is(err, zip.ErrFormat), errors.Is(err, zip.ErrChecksum), errors.Is(err, tar.ErrHeader):
		return Damaged
	}
	return Other
}
