//go:build !linux || !(amd64 || arm64)

package cli_test

// offline is not there where the kernel has no such sandbox.
func offline(string) { parallax() }
