// Package warc reads what a crawler kept: WARC files, as Common Crawl, wget, Heritrix
// and browsers that archive write them.
//
// A response with status 200 that holds HTML, or a resource that is HTML, is a page
// and read by package page; its address counts where the page states none. The date
// of the crawl is not that of the article and left out. Requests, revisits, metadata
// and the like are no pages; responses of other types or status are counted.
//
// What must hold: a file is read as a stream, one record in memory at a time; a page
// may have 64 MiB, packed or not; a file that was cut off gives the pages before the
// cut and says how many. What the head of a page says of its packing is believed
// only when it is so: many tools unpack pages and keep their heads.
package warc
