package ui

import (
	"sync"

	"parallax/model"
	"parallax/ui/state"
)

// catalogue knows by which name the state keeps each article. All sessions that
// read one corpus share it: it is made when it is first asked for.
type catalogue struct {
	x        *model.Index
	once     sync.Once
	subjects []state.Subject
	at       map[state.Subject]int
}

func newCatalogue(x *model.Index) *catalogue { return &catalogue{x: x} }

func (c *catalogue) make() {
	c.once.Do(func() {
		c.subjects = make([]state.Subject, len(c.x.Articles))
		c.at = make(map[state.Subject]int, len(c.subjects))
		for i := range c.x.Articles {
			subject := state.Article(&c.x.Articles[i].Article)
			c.subjects[i] = subject
			if _, twice := c.at[subject]; !twice {
				c.at[subject] = i
			}
		}
	})
}

// subject is the name of an article.
func (c *catalogue) subject(article int) state.Subject {
	c.make()
	return c.subjects[article]
}

// article is the first article with a name, -1 when the corpus has none.
func (c *catalogue) article(subject state.Subject) int {
	c.make()
	if i, ok := c.at[subject]; ok {
		return i
	}
	return -1
}
