package press

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"time"

	"parallax/corpus/record"
)

// maxText is how many bytes an article may have.
const maxText = 64 << 20

var errText = record.Limit.Of(fmt.Errorf("expected an article of at most %d MiB", maxText>>20))

// languages are the codes of languages by the names deliveries have for them.
var languages = map[string]string{
	"english": "en", "anglais": "en", "englisch": "en", "inglés": "en",
	"french": "fr", "français": "fr", "francais": "fr", "französisch": "fr",
	"german": "de", "deutsch": "de", "allemand": "de",
	"spanish": "es", "español": "es", "espagnol": "es", "spanisch": "es",
	"italian": "it", "italiano": "it", "italien": "it", "italienisch": "it",
	"portuguese": "pt", "português": "pt", "portugais": "pt", "portugiesisch": "pt",
	"dutch": "nl", "nederlands": "nl", "néerlandais": "nl", "niederländisch": "nl",
	"russian": "ru", "русский": "ru", "russe": "ru", "russisch": "ru",
	"ukrainian": "uk", "українська": "uk", "ukrainien": "uk", "ukrainisch": "uk",
	"polish": "pl", "polski": "pl", "polonais": "pl", "polnisch": "pl",
	"turkish": "tr", "türkçe": "tr", "arabic": "ar", "العربية": "ar",
	"chinese": "zh", "中文": "zh", "japanese": "ja", "日本語": "ja",
}

// language is the code of the first language that s names, else s.
func language(s string) string {
	first, _, _ := strings.Cut(s, ";")
	first, _, _ = strings.Cut(first, ",")
	if code, ok := languages[strings.ToLower(strings.TrimSpace(first))]; ok {
		return code
	}
	return strings.TrimSpace(s)
}

var (
	// day is a date as newspapers print it, the month by its name.
	day = pattern(`[^\s\d.,;:]+\.? \d\d?, \d\d\d\d\b|\b\d\d?(?:er|\.)? [^\s\d.,;:]+\.?,? \d\d\d\d\b|\b\d\d\d\d-\d\d-\d\d\b`)
	// clock is a time of day in a zone that is certain.
	clock = pattern(`\b(\d\d?):(\d\d)(?::\d\d)? ?([AaPp])\.?[Mm]\.? (?:GMT|UTC)\b`)
)

// pattern is a regular expression that is made when it is first asked for: most
// runs of the program read no delivery.
func pattern(form string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(form) })
}

// dateIn is the date that stands in s, with the time of day where its zone is
// certain, or "".
func dateIn(s string) string {
	s = record.OneLine(s)
	date := day().FindString(s)
	at := clock().FindStringSubmatch(s)
	if at == nil {
		return date
	}
	for _, form := range []string{"January 2, 2006", "2 January 2006"} {
		if t, err := time.Parse(form+" 3:04 PM", date+" "+at[1]+":"+at[2]+" "+strings.ToUpper(at[3])+"M"); err == nil {
			return t.Format("2006-01-02T15:04Z")
		}
	}
	return date
}

// isDateLine reports whether s is a line that gives the date of an article: it is
// short, and begins with a date or a day of the week before one.
func isDateLine(s string) bool {
	if len(s) > 300 {
		return false
	}
	s = record.OneLine(s)
	at := day().FindStringIndex(s)
	return at != nil && len(s) <= 100 && len(strings.Fields(s[:at[0]])) <= 1 && !strings.Contains(s[:at[0]], ":")
}

// byline is an author as a byline names one, without "By".
func byline(s string) string {
	s = record.OneLine(s)
	for _, by := range []string{"by ", "von ", "par "} {
		if len(s) > len(by) && strings.EqualFold(s[:len(by)], by) {
			return s[len(by):]
		}
	}
	return s
}

// counted tells of a delivery that says it holds stated articles, of which read
// were found.
func counted(stated, read int, give func(record.Record)) {
	if stated > 0 && stated != read {
		give(record.Record{Warn: fmt.Errorf("expected the %d articles that the delivery says it holds, found %d", stated, read)})
	}
}

var errNothing = record.NoText.Of(errors.New("expected articles in the delivery, found none"))
