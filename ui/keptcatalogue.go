package ui

import (
	"sync"

	"parallax/model"
	"parallax/ui/state"
)

// catalogue knows by which name the state keeps each article. All sessions that
// read one corpus share it: it is made when it is first asked for.
type catalogue struct {
	x     *model.Index
	once  sync.Once
	items []state.Item
	at    map[state.Item]int
}

func newCatalogue(x *model.Index) *catalogue { return &catalogue{x: x} }

func (c *catalogue) make() {
	c.once.Do(func() {
		c.items = make([]state.Item, len(c.x.Articles))
		c.at = make(map[state.Item]int, len(c.items))
		for i := range c.x.Articles {
			item := state.Article(&c.x.Articles[i].Article)
			c.items[i] = item
			if _, twice := c.at[item]; !twice {
				c.at[item] = i
			}
		}
	})
}

// item is the name of an article.
func (c *catalogue) item(article int) state.Item {
	c.make()
	return c.items[article]
}

// article is the first article with a name, -1 when the corpus has none.
func (c *catalogue) article(item state.Item) int {
	c.make()
	if i, ok := c.at[item]; ok {
		return i
	}
	return -1
}
