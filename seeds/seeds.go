// Package seeds holds the sample corpus: five articles about one run of events
// and a metadata file, embedded so that the program has something to show when
// it is started without a path.
package seeds

import "embed"

// Files holds the sample articles (*.txt) and metadata.csv at its root.
//
//go:embed *.txt metadata.csv
var Files embed.FS
