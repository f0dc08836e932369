// Parallax is a terminal reader for people who compare news.
package main

func main() {}
