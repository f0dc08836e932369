package ui

import (
	"cmp"
	"context"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"parallax/corpus/watch"
	"parallax/model"
	"parallax/ui/draw"
	"parallax/ui/keymap"
	"parallax/ui/state"
)

// The largest window that is drawn, in cells.
const (
	maxWidth  = 1000
	maxHeight = 500
)

// restAfter is how long the cursor of a list rests before the panes beside it
// follow: over a slow line only the cursor moves with the key.
const restAfter = 100 * time.Millisecond

// answersIn is how long a terminal is given to answer what it was asked at the
// start. Where there is nothing to show, the program ends no sooner: the answers
// would land in the shell as if they had been typed.
const answersIn = 200 * time.Millisecond

// App is the program: the one tea.Model. It routes messages to the panes and
// does for them what concerns more than one.
type App struct {
	ctx  context.Context
	opts Options
	keys *keymap.Map
	pen  *draw.Pen

	w, h   int
	layout layout
	frame  tea.View // the last one drawn
	stale  bool     // it is no longer true
	begun  bool     // a first one has been drawn: loading may begin

	tone    draw.Tone
	profile colorprofile.Profile

	load     *loading
	progress progressMsg
	failed   error // why there is nothing to show; the program ends
	x        *model.Index
	digest   *digest

	view       view
	reading    bool // in the articles view, the text has the focus
	why        bool // the reasons are shown
	whyAsked   bool // i was pressed: why says what is wanted, else the room decides
	helping    bool
	jumps      []place
	jumped     bool   // this was opened by a jump: q goes back to where it was made
	note       string // said once, until the next key
	menu       menu
	export     Export  // what the file is asked for
	first      tea.Cmd // of a corpus that is there from the beginning
	mouse      bool    // it is listened to
	clicked    clicked
	marks      map[string]place
	sought     *query // the search of the text that Names began
	zoomed     bool   // the text has the window for itself while it is read
	rest       int    // counts cursor moves, to know the last one
	pressed    int    // counts keys
	resting    bool   // the end of pressing them is awaited
	kept       kept
	keeping    bool // many changes are being kept
	tutor      tutor
	place      state.Change // the place kept last
	regrouping bool         // the events are being told apart anew
	watch      *watching    // over the corpus, nil for none
	news       watch.News   // how it differs from what was read
	rereading  bool         // it is being read again
	partly     bool         // more of it is still being read
	grown      *loadedMsg   // more of it while a prompt or menu is open
	waiting    *rereadMsg   // what was read again while a prompt or menu is open

	sifts     [2]sifting // by list
	articles  articles
	reasons   why
	reader    reader
	quotes    quotes
	context   quoteContext
	compare   compare
	coverage  covering
	ahead     ahead
	collating context.CancelFunc // ends setting articles side by side, nil when that is not being done
	names     naming
	help      help
	problems  problems
	prompt    prompt
	chooser   chooser
}

// restMsg says that a list's cursor has rested since move number seq.
type restMsg struct{ seq int }

func newApp(ctx context.Context, o Options) *App {
	a := &App{ctx: ctx, opts: o, keys: keymap.Bind(o.settings()), load: newLoading(o), stale: true, prompt: newPrompt(), marks: map[string]place{}}
	a.profile = colorprofile.ANSI256
	if p, forced := profile(o.Color, o.Env); forced {
		a.profile = p
	}
	a.tone = draw.FirstTone(o.Theme, uv.Environ(o.Env).Getenv("COLORFGBG"))
	if o.ASCII != "" {
		a.keys.SpellArrows()
	}
	a.pen = &draw.Pen{Keys: a.keys}
	a.setProfile(a.profile)
	a.reader.article, a.reasons.article, a.context.q = -1, -1, -1
	a.reader.column = min(max(cmp.Or(o.settings().Width, draw.MaxColumn), leastColumn), mostColumn)
	a.help.from = a.settled()
	a.compare.event = -1
	return a
}

func (a *App) resize(w, h int) {
	a.w, a.h = min(max(w, 0), maxWidth), min(max(h, 0), maxHeight)
	a.arrange()
}

// Init implements tea.Model.
func (a *App) Init() tea.Cmd {
	cmds := []tea.Cmd{a.first}
	if a.opts.Shared == nil {
		cmds = append(cmds, a.load.run(a.ctx, a.opts), a.load.await, a.load.awaitStage)
	}
	if a.asksTone() {
		cmds = append(cmds, tea.RequestBackgroundColor)
	}
	return tea.Batch(cmds...)
}

// Update implements tea.Model.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.resize(msg.Width, msg.Height)
	case tea.ColorProfileMsg:
		a.setProfile(msg.Profile)
	case tea.BackgroundColorMsg:
		if a.asksTone() {
			a.setTone(msg.IsDark())
		}
	case tea.ModeReportMsg:
		if msg.Mode == ansi.ModeUnicodeCore && !msg.Value.IsNotRecognized() && !msg.Value.IsPermanentlyReset() {
			a.pen.Method = ansi.GraphemeWidth
		}
	case tea.KeyPressMsg:
		cmd = tea.Batch(a.key(msg), a.awaited(), a.notice(), a.pressing())
		a.opts.gate.Ready()
	case tea.MouseClickMsg, tea.MouseWheelMsg:
		cmd = tea.Batch(a.pointed(msg.(tea.MouseMsg)), a.notice(), a.pressing())
		a.opts.gate.Ready()
	case tea.PasteMsg:
		if a.prompt.isOpen() && a.prompt.update(msg) {
			a.promptChanged()
		}
	case progressMsg:
		a.progress = msg
		cmd = a.load.await
	case stageMsg:
		cmd = a.staged(msg)
	case loadedMsg:
		if a.partly || a.load.stopped {
			cmd = a.readAll(msg)
			break
		}
		if msg.err != nil {
			a.failed = msg.err
			return a, tea.Tick(answersIn, func(time.Time) tea.Msg { return tea.QuitMsg{} })
		}
		cmd = a.loaded(msg)
		cmd = tea.Batch(cmd, a.watch.await())
	case newsMsg:
		cmd = a.heard(msg)
	case rereadMsg:
		cmd = a.reread(msg)
	case keptMsg:
		a.wrote(msg.err)
	case refreshedMsg:
		cmd = a.refreshed(msg)
	case placeMsg:
		return a, a.rested(msg)
	case tea.FocusMsg:
		return a, a.refresh()
	case exportedMsg:
		a.exported(msg)
	case pipedMsg:
		cmd = a.piped(msg)
	case returnedMsg:
		a.returned(msg)
	case sentMsg:
		cmd = a.sent(msg)
	case leftMsg:
		a.left(msg)
	case correctedMsg:
		cmd = a.corrected(msg)
	case regroupedMsg:
		cmd = a.regrouped(msg)
	case noticeMsg:
		a.note = string(msg)
	case restMsg:
		if msg.seq == a.rest {
			a.follow()
			cmd = a.lookAhead()
		}
	case aheadMsg:
		cmd = a.gotAhead(msg)
	case collatedMsg:
		a.collated(msg)
	case unreadMsg:
		a.confirmAllRead(msg)
	case manyKeptMsg:
		cmd = a.manyKept(msg)
	case preparedMsg:
		cmd = a.prepared(msg)
	case orderedMsg:
		a.note = ""
		a.ordered(msg)
	case siftedMsg:
		a.sifted(msg)
	case reasonsMsg:
		a.reasons.answer(msg)
	default:
		return a, nil
	}
	a.stale = true
	cmd = tea.Batch(cmd, a.learn())
	a.arrange()
	if ask := a.reasons.ask(a.ctx); ask != nil {
		cmd = tea.Batch(cmd, ask)
	}
	if ask := a.asked(); ask != nil {
		cmd = tea.Batch(cmd, ask)
	}
	return a, cmd
}

// arrange gives every pane its room.
func (a *App) arrange() {
	show := a.why
	if !a.whyAsked {
		show = a.w >= wideFrom
	}
	taught := a.tutor.height(a.h)
	a.layout = arrange(a.w, a.h-taught, a.view, a.reading, show, len(a.articles.rows))
	if a.zoomed && a.reading && a.view == viewArticles {
		a.layout.zoom()
	}
	l := &a.layout
	a.articles.place(l.list.W, l.list.H)
	a.reasons.w, a.reasons.h = l.why.W, l.why.H
	a.reader.place(l.text.W, l.text.H)
	a.quotes.place(l.quotes.W, l.quotes.H)
	a.context.place(l.quote.W, l.quote.H)
	a.compare.place(l.compare.W, l.compare.H)
	a.coverage.place(l.coverage.W, l.coverage.H)
	a.names.place(l.names.W, l.names.H)
	l.detail.Y += taught
	l.hints.Y += taught
	a.help.w, a.help.h = a.w, max(a.h-taught-l.header.H-l.detail.H-l.hints.H, 0)
	a.problems.place(a.help.w, a.help.h)
	if a.x != nil {
		a.reader.lay(a.pen)
		a.compare.settle(a.pen)
	}
}
