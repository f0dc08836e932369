package ui

// forbidden says why no other program is started, "" where one may be.
func (a *App) forbidden() string {
	switch {
	case a.opts.Shared != nil:
		return "no other program is started at a server"
	case a.opts.Secure:
		return "--secure starts no other program"
	}
	return ""
}
