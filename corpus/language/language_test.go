package language

import "testing"

func TestOf(t *testing.T) {
	for text, want := range samples {
		if got := Of(text); got != want {
			t.Errorf("%.40q is in %q, got %q", text, want, got)
		}
	}
}

// samples are texts written for this test, and their languages.
var samples = map[string]string{
	"":                     "",
	"Breaking news":        "",
	"Ukraine Kyiv Reuters": "",
	"Le ministre de la":    "", // too short
	"The minister said that talks had gone on for three weeks, but that no decision had been taken yet by any of them.":                                                "en",
	"Le ministre a déclaré que les négociations duraient depuis trois semaines, mais qu’aucune décision n’avait encore été prise par les deux camps.":                  "fr",
	"Der Minister erklärte, die Gespräche dauerten schon drei Wochen, eine Entscheidung sei aber noch nicht gefallen, und man werde sich am Freitag wieder treffen.":   "de",
	"El ministro dijo que las conversaciones duran ya tres semanas, pero que todavía no se ha tomado ninguna decisión sobre el futuro de la ciudad.":                   "es",
	"Il ministro ha detto che i colloqui durano da tre settimane, ma che non è stata ancora presa alcuna decisione sul futuro della città.":                            "it",
	"O ministro disse que as negociações já duram três semanas, mas que ainda não foi tomada nenhuma decisão sobre o futuro da cidade.":                                "pt",
	"De minister zei dat de gesprekken al drie weken duren, maar dat er nog geen besluit is genomen over de toekomst van de stad.":                                     "nl",
	"Minister powiedział, że rozmowy trwają już trzy tygodnie, ale nie podjęto jeszcze żadnej decyzji, która dotyczy przyszłości miasta i jego mieszkańców.":           "pl",
	"Ministr řekl, že jednání trvají už tři týdny, ale o budoucnosti města zatím nebylo rozhodnuto a podle něj se tak nestane ani v pátek.":                            "cs",
	"Министр заявил, что переговоры продолжаются уже третью неделю, но решения о будущем города пока нет, и ждать его в пятницу не стоит.":                             "ru",
	"Міністр заявив, що переговори тривають уже третій тиждень, але рішення про майбутнє міста ще немає, і чекати на нього до п’ятниці не варто.":                      "uk",
	"Министърът заяви, че преговорите продължават вече трета седмица, но все още няма решение за бъдещето на града и то няма да бъде взето в петък.":                   "bg",
	"Ministern sade att samtalen har pågått i tre veckor, men att det inte finns något beslut om framtiden för staden och dess invånare.":                              "sv",
	"Bakan, görüşmelerin üç haftadır sürdüğünü ancak kentin geleceği için bir karar alınmadığını ve bu kararın daha sonra olacağını söyledi.":                          "tr",
	"外務大臣は交渉がすでに三週間続いていると述べたが、決定はまだない。":                                                                                                                                "ja",
	"外交部长表示，谈判已经进行了三个星期，但尚未作出决定。":                                                                                                                                      "zh",
	"외무장관은 협상이 벌써 삼 주째 계속되고 있다고 밝혔지만 아직 결정은 없다.":                                                                                                                       "ko",
	"Ο υπουργός δήλωσε ότι οι συνομιλίες συνεχίζονται εδώ και τρεις εβδομάδες, αλλά δεν έχει ληφθεί ακόμη απόφαση.":                                                    "el",
	"השר אמר כי השיחות נמשכות כבר שלושה שבועות, אך עדיין לא התקבלה החלטה על עתידה של העיר.":                                                                            "he",
	"قال الوزير إن المحادثات مستمرة منذ ثلاثة أسابيع، ولكن لم يتم اتخاذ أي قرار حتى الآن في هذا الشأن من قبل الحكومة على ما قال.":                                      "ar",
	"وزیر گفت که مذاکرات سه هفته است که ادامه دارد، اما هنوز هیچ تصمیمی برای آینده این شهر گرفته نشده است و باید تا جمعه صبر کرد.":                                     "fa",
	"Menteri itu mengatakan perundingan sudah berlangsung selama tiga minggu tetapi belum ada keputusan tentang masa depan kota tersebut sampai hari Jumat mendatang.": "",
}

func TestName(t *testing.T) {
	for stated, want := range map[string]string{"fr": "French", "fr-CA": "French", "FRENCH": "French", "eng": "English", "xx": "xx", "": ""} {
		if got := Name(stated); got != want {
			t.Errorf("Name(%q) = %q, want %q", stated, got, want)
		}
	}
}

// Every list has a name.
func TestNames(t *testing.T) {
	for _, code := range known().codes {
		if names[code] == "" {
			t.Errorf("%s has no name", code)
		}
	}
}

func BenchmarkOf(b *testing.B) {
	for text, lang := range samples {
		if lang == "en" || lang == "uk" {
			b.Run(lang, func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					Of(text)
				}
			})
		}
	}
}

// TestLetters: where its letters leave one language, a text needs fewer of its words.
func TestLetters(t *testing.T) {
	for text, want := range map[string]string{
		"Мост закроют, жители против\n\nВласти решили закрыть мост через реку. Мэр сказал: «Мы не можем рисковать жизнью людей». Местные жители считают, что город мог бы построить переправу. «Нас никто не спросил».": "ru",
		"Міст закриють, мешканці проти. Влада вирішила закрити міст через річку. Мер сказав: «Ми не можемо ризикувати життям людей». Люди кажуть, що їх ніхто про це не питав.":                                         "uk",
		// Kazakh has letters that none of the languages known has.
		"Әкім көпірдің екі жылға жабылатынын айтты. Біз адамдардың өмірін қатерге тіге алмаймыз, деді ол журналистерге. Тұрғындар не болғанын со на не что білмейді.": "",
	} {
		if got := Of(text); got != want {
			t.Errorf("%q, want %q: %s", got, want, text)
		}
	}
}

// TestContradicts: a language that a page states for its menus is not that of a text in
// other letters.
func TestContradicts(t *testing.T) {
	russian := "Власти решили закрыть мост через реку, сообщил мэр города в понедельник."
	english := "The authorities have decided to close the bridge, the mayor said."
	for _, c := range []struct {
		stated, text string
		want         bool
	}{
		{"en-US", russian, true}, {"ru", english, true}, {"Russian", english, true}, {"el", english, true}, {"ar", russian, true},
		{"ru", russian, false}, {"uk", russian, false}, {"en", english, false}, {"de", english, false},
		{"sr", russian, false}, {"sr", english, false}, {"xx", english, false}, {"", english, false},
		{"en", "Мост", false}, {"en", "外交部长表示，谈判已经进行了三个星期，但尚未作出决定。外交部长表示，谈判已经进行了三个星期。", false},
		{"ja", "外務大臣は交渉がすでに三週間続いていると述べたが、決定はまだない。外務大臣は交渉がすでに三週間続いていると述べた。", false},
	} {
		if got := Contradicts(c.stated, c.text); got != c.want {
			t.Errorf("Contradicts(%q, %q) = %v", c.stated, c.text, got)
		}
	}
}
