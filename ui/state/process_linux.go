package state

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"strconv"
	"strings"
	"syscall"
)

// thisPlace tells this start of this host, and the name spaces that number its
// processes and clock, from all others.
func thisPlace() string {
	boot, err := os.ReadFile("/proc/sys/kernel/random/boot_id")
	if err != nil {
		return ""
	}
	pids, err := os.Readlink("/proc/self/ns/pid")
	if err != nil {
		return ""
	}
	clock, _ := os.Readlink("/proc/self/ns/time") // older kernels have none
	sum := sha256.Sum256([]byte(strings.TrimSpace(string(boot)) + "\n" + pids + "\n" + clock))
	return hex.EncodeToString(sum[:8])
}

// startOf is when process pid began, in ticks since the start of the host.
func startOf(pid int) string {
	start, _ := stat(pid)
	return start
}

// ended reports whether there is certainly no process pid that began at start.
func ended(pid int, start string) bool {
	if errors.Is(syscall.Kill(pid, 0), syscall.ESRCH) {
		return true
	}
	now, state := stat(pid)
	return now != "" && (now != start || state == "Z" || state == "X")
}

// stat is what the system tells of a process: when it began, and its state. Its
// name, which stands in brackets before both, may hold anything.
func stat(pid int) (start, state string) {
	b, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	if err != nil {
		return "", ""
	}
	fields := strings.Fields(string(b[strings.LastIndexByte(string(b), ')')+1:]))
	if len(fields) < 20 {
		return "", ""
	}
	return fields[19], fields[0]
}
