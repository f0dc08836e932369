// Package tag is a linear-chain sequence tagger: it gives each element of a
// sequence one of a few labels, from weights of its features and of neighbouring
// labels.
//
// Weights are learned with the averaged structured perceptron (Collins 2002,
// "Discriminative training methods for hidden Markov models", EMNLP), with a margin,
// and applied with the Viterbi algorithm. Features are hashes: what a model holds are
// numbers only, no words of the texts it was learned from.
//
// What must hold: tagging the same features gives the same labels everywhere;
// a model is immutable and safe for concurrent use.
package tag
