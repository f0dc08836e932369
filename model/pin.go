package model

// Sentence is a sentence of an article.
type Sentence struct {
	Article int // index into Index.Articles
	N       int // index into the sentences of its Doc
}

// Pin is what a reader knows better of two sentences: that they tell the same thing,
// or that they do not.
type Pin struct {
	A, B Sentence
	Same bool
}
