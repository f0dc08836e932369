package collate

import "parallax/model/name"

// Rows collates sources; the first is the base.
func Rows(sources []Source, names *name.Registry) []Row { return nil }
