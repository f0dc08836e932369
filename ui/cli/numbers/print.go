package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"parallax/corpus"
	"parallax/model"
	"parallax/ui/report"
)

// labelled reads a set.
func labelled[T any](path string) ([]T, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return records[T](bufio.NewReader(z))
}

// records reads JSON Lines.
func records[T any](r io.Reader) (out []T, err error) {
	for d := json.NewDecoder(r); d.More(); {
		var one T
		if err := d.Decode(&one); err != nil {
			return nil, fmt.Errorf("record %d: %w", len(out)+1, err)
		}
		out = append(out, one)
	}
	return out, nil
}

// printed is what the program prints of a corpus as JSON Lines.
func printed[T any](path string, answer func(io.Writer, *model.Index, report.Options) error) ([]T, error) {
	c, err := corpus.Open(context.Background(), []string{path}, nil, corpus.Options{})
	if err != nil {
		return nil, err
	}
	x, err := model.Build(context.Background(), c, nil)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := answer(&out, x, report.Options{Format: report.JSONL}); err != nil {
		return nil, err
	}
	return records[T](&out)
}
