package corpus

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"parallax/corpus/charset"
	"parallax/corpus/record"
)

// maxText is the length in bytes that a text may have.
const maxText = 64 << 20

var (
	errEmpty   = record.NoText.Of(errors.New("expected a text, it is empty"))
	errTooLong = record.Limit.Of(fmt.Errorf("expected a text of at most %d MiB", maxText>>20))
	errBinary  = record.Binary.Of(errors.New("expected a text, it is binary"))
)

// readText reads all of r as one text. The note says what was taken for granted of
// its encoding, "" for nothing.
func readText(r io.Reader) (text, note string, err error) {
	raw, note, err := readRaw(r)
	if err != nil {
		return "", "", err
	}
	text, err = decodeText(raw)
	return text, note, err
}

// readRaw reads all of r as UTF-8.
func readRaw(r io.Reader) (raw, note string, err error) {
	bytes, err := io.ReadAll(io.LimitReader(r, maxText+1))
	if err != nil {
		return "", "", fmt.Errorf("reading: %w", reasonOf(err))
	}
	if len(bytes) > maxText {
		return "", "", errTooLong
	}
	raw, note = charset.Text(bytes)
	return raw, note, nil
}

// decodeText makes the Text of an article out of what stood in a file.
func decodeText(raw string) (string, error) {
	if len(raw) > maxText {
		return "", errTooLong
	}
	raw = strings.TrimPrefix(raw, "\ufeff")
	if strings.TrimSpace(raw) == "" {
		return "", errEmpty
	}
	if strings.Contains(raw, "\r") && !strings.Contains(raw, "\n") {
		raw = strings.ReplaceAll(raw, "\r", "\n")
	}
	return Clean(raw), nil
}
