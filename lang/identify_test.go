package lang

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// sentences are two or three of news in each language.
var sentences = []struct{ tag, text string }{
	{"en", "The ferry left the harbour shortly before midnight, the mayor said."},
	{"en", "Nobody was hurt, but two roads will stay closed until Friday."},
	{"en", "She told reporters that the bridge had been checked last year."},
	{"de", "Die Fähre verließ den Hafen kurz vor Mitternacht, sagte die Bürgermeisterin."},
	{"de", "Verletzt wurde niemand, zwei Straßen bleiben aber bis Freitag gesperrt."},
	{"fr", "Le bac a quitté le port peu avant minuit, a déclaré la maire."},
	{"fr", "Personne n'a été blessé, mais deux routes resteront fermées jusqu'à vendredi."},
	{"es", "El transbordador salió del puerto poco antes de la medianoche, dijo la alcaldesa."},
	{"es", "Nadie resultó herido, pero dos carreteras seguirán cerradas hasta el viernes."},
	{"it", "Il traghetto ha lasciato il porto poco prima di mezzanotte, ha detto la sindaca."},
	{"it", "Nessuno è rimasto ferito, ma due strade resteranno chiuse fino a venerdì."},
	{"pt", "A balsa saiu do porto pouco antes da meia-noite, disse a prefeita."},
	{"pt", "Ninguém ficou ferido, mas duas estradas vão continuar fechadas até sexta-feira."},
	{"nl", "De veerboot verliet de haven kort voor middernacht, zei de burgemeester."},
	{"nl", "Niemand raakte gewond, maar twee wegen blijven tot vrijdag afgesloten."},
	{"pl", "Prom wypłynął z portu krótko przed północą, powiedziała burmistrzyni."},
	{"pl", "Nikt nie został ranny, ale dwie drogi pozostaną zamknięte do piątku."},
	{"sv", "Färjan lämnade hamnen strax före midnatt, sade borgmästaren."},
	{"sv", "Ingen skadades, men två vägar kommer att vara stängda till på fredag."},
	{"da", "Færgen forlod havnen kort før midnat, sagde borgmesteren til avisen."},
	{"da", "Ingen kom noget til, men to veje bliver ved med at være spærret indtil fredag."},
	{"no", "Ferja forlot havna like før midnatt, sa ordføreren til avisen."},
	{"no", "Ingen ble skadet, men to veier skal være stengt fram til fredag."},
	{"fi", "Lautta lähti satamasta vähän ennen puoltayötä, pormestari sanoi."},
	{"fi", "Kukaan ei loukkaantunut, mutta kaksi tietä pysyy suljettuna perjantaihin asti."},
	{"cs", "Trajekt vyplul z přístavu krátce před půlnocí, řekla starostka."},
	{"cs", "Nikdo nebyl zraněn, ale dvě silnice zůstanou uzavřené až do pátku."},
	{"sk", "Trajekt vyplával z prístavu krátko pred polnocou, povedala primátorka."},
	{"sk", "Nikto sa nezranil, ale dve cesty budú uzavreté až do piatku."},
	{"hu", "A komp nem sokkal éjfél előtt hagyta el a kikötőt, mondta a polgármester."},
	{"hu", "Senki sem sérült meg, de két út péntekig zárva marad."},
	{"ro", "Feribotul a plecat din port cu puțin înainte de miezul nopții, a spus primarul."},
	{"ro", "Nimeni nu a fost rănit, dar două drumuri vor rămâne închise până vineri."},
	{"tr", "Belediye başkanı, feribotun gece yarısından hemen önce limandan ayrıldığını söyledi."},
	{"tr", "Kimse yaralanmadı ama iki yol cuma gününe kadar kapalı kalacak."},
	{"el", "Το πλοίο έφυγε από το λιμάνι λίγο πριν τα μεσάνυχτα, είπε η δήμαρχος."},
	{"el", "Κανείς δεν τραυματίστηκε, αλλά δύο δρόμοι θα μείνουν κλειστοί."},
	{"ru", "Паром вышел из порта незадолго до полуночи, сообщила мэр города."},
	{"ru", "Никто не пострадал, но две дороги останутся закрытыми до пятницы."},
	{"uk", "Пором вийшов із порту незадовго до півночі, повідомила мерка міста."},
	{"uk", "Ніхто не постраждав, але дві дороги залишаться закритими до п'ятниці."},
	{"bg", "Фериботът напусна пристанището малко преди полунощ, каза кметът."},
	{"bg", "Никой не е пострадал, но два пътя ще останат затворени до петък."},
	{"sr", "Трајект је напустио луку нешто пре поноћи, рекла је градоначелница."},
	{"sr", "Нико није повређен, али ће два пута остати затворена до петка."},
	{"hr", "Trajekt je napustio luku nešto prije ponoći, rekla je gradonačelnica."},
	{"hr", "Nitko nije ozlijeđen, ali će dvije ceste ostati zatvorene do petka."},
	{"ar", "غادرت العبارة الميناء قبل منتصف الليل بقليل، كما قالت رئيسة البلدية."},
	{"ar", "لم يصب أحد بأذى، لكن طريقين سيظلان مغلقين حتى يوم الجمعة."},
	{"he", "המעבורת יצאה מהנמל זמן קצר לפני חצות, אמרה ראש העיר."},
	{"he", "איש לא נפגע, אבל שני כבישים יישארו סגורים עד יום שישי."},
	{"fa", "شهردار گفت که کشتی اندکی پیش از نیمه\u200cشب بندر را ترک کرده است."},
	{"fa", "کسی آسیب ندید، اما دو جاده تا روز جمعه بسته می\u200cمانند."},
	{"hi", "महापौर ने कहा कि नौका आधी रात से कुछ पहले बंदरगाह से निकली थी।"},
	{"hi", "कोई घायल नहीं हुआ, लेकिन दो सड़कें शुक्रवार तक बंद रहेंगी।"},
	{"bn", "মেয়র বলেন, ফেরিটি মধ্যরাতের কিছু আগে বন্দর ছেড়ে যায়।"},
	{"bn", "কেউ আহত হয়নি, তবে দুটি রাস্তা শুক্রবার পর্যন্ত বন্ধ থাকবে।"},
	{"ta", "நள்ளிரவுக்குச் சற்று முன் படகு துறைமுகத்தை விட்டுச் சென்றது என்று மேயர் கூறினார்."},
	{"ta", "யாருக்கும் காயம் இல்லை, ஆனால் இரண்டு சாலைகள் மூடப்பட்டிருக்கும்."},
	{"ja", "フェリーは真夜中の少し前に港を出たと市長は述べた。"},
	{"ja", "けが人はいなかったが、二つの道路は金曜日まで通行止めとなる。"},
	{"ko", "시장은 여객선이 자정 직전에 항구를 떠났다고 말했다."},
	{"ko", "다친 사람은 없지만 두 도로는 금요일까지 통제된다."},
	{"zh", "市长说，渡轮在午夜前不久离开了港口。"},
	{"zh", "沒有人受傷，但兩條道路將封閉到星期五。"},
	{"th", "นายกเทศมนตรีกล่าวว่าเรือข้ามฟากออกจากท่าเรือก่อนเที่ยงคืน"},
	{"th", "ไม่มีผู้ได้รับบาดเจ็บ แต่ถนนสองสายจะปิดจนถึงวันศุกร์"},
	{"vi", "Thị trưởng cho biết chuyến phà đã rời cảng ngay trước nửa đêm."},
	{"vi", "Không ai bị thương, nhưng hai con đường sẽ đóng cửa cho đến thứ sáu."},
	{"id", "Kapal feri itu meninggalkan pelabuhan sesaat sebelum tengah malam, kata wali kota."},
	{"id", "Tidak ada yang terluka, tetapi dua jalan akan tetap ditutup sampai hari Jumat."},
	{"ca", "El transbordador va sortir del port poc abans de mitjanit, va dir l'alcaldessa."},
	{"ca", "Ningú no va prendre mal, però dues carreteres continuaran tancades fins divendres."},
	{"sl", "Trajekt je zapustil pristanišče malo pred polnočjo, je povedala županja."},
	{"et", "Parvlaev lahkus sadamast veidi enne südaööd, ütles linnapea."},
	{"lv", "Prāmis atstāja ostu neilgi pirms pusnakts, sacīja pilsētas mēre."},
	{"lt", "Keltas išplaukė iš uosto prieš pat vidurnaktį, sakė miesto merė."},
	{"sq", "Trageti u largua nga porti pak para mesnatës, tha kryetarja e bashkisë."},
	{"eu", "Ferria gauerdia baino lehentxeago atera zen portutik, esan zuen alkateak."},
	{"be", "Паром выйшаў з порта незадоўга да поўначы, паведаміла мэрка горада."},
	{"sw", "Meya alisema kwamba kivuko hicho kiliondoka bandarini kabla ya saa sita usiku."},
	{"fil", "Umalis ang barko sa pantalan bago maghatinggabi, ayon sa alkalde."},
	{"af", "Die veerboot het kort voor middernag die hawe verlaat, het die burgemeester gesê."},
	{"az", "Bələdiyyə başçısı bildirib ki, bərə gecə yarısından bir az əvvəl limandan çıxıb."},
	{"cy", "Gadawodd y fferi yr harbwr ychydig cyn hanner nos, meddai'r maer."},
	{"ga", "D'fhág an bád farantóireachta an cuan go gairid roimh mheán oíche, a dúirt an méara."},
	{"is", "Ferjan fór úr höfninni skömmu fyrir miðnætti, sagði borgarstjórinn."},
	{"kk", "Қала әкімі паром түн ортасына дейін порттан шығып кетті деді."},
	{"mr", "मध्यरात्रीच्या थोडे आधी बोट बंदरातून निघाली, असे महापौरांनी सांगितले."},
	{"ne", "प्रहरीका अनुसार दुई सडक शुक्रबारसम्म बन्द हुनेछन् तर कसैलाई चोट लागेको छैन।"},
	{"mk", "Траектот го напушти пристаништето малку пред полноќ, рече градоначалничката."},
}

// One sentence is little: a sister language may have it nearly letter by letter.
func TestIdentifySentences(t *testing.T) {
	t.Parallel()
	missed := 0
	for _, s := range sentences {
		if got, confidence := Identify(s.text); got != s.tag {
			missed++
			t.Logf("%q is %q (%.2f), want %q", s.text, got, confidence, s.tag)
		}
	}
	if missed > len(sentences)*2/100 {
		t.Errorf("%d of %d sentences missed", missed, len(sentences))
	}
}

func TestIdentifyText(t *testing.T) {
	t.Parallel()
	texts := make(map[string]string)
	for _, s := range sentences {
		texts[s.tag] += s.text + "\n\n"
	}
	for tag, text := range texts {
		boilerplate := "Sign in to read on.\n\n"
		long := boilerplate + strings.Repeat(text, 60)
		if got, confidence := Identify(long); got != tag {
			t.Errorf("a long text in %q is %q (%.2f)", tag, got, confidence)
		}
	}
}

func TestIdentifyIsUnsure(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"",
		"OK",
		"早安",
		"   \n\t ",
		"2025-08-25 14:03 +49 30 123456",
		"https://",
		"\xff\xfe\x00",
		"xkcd qwrt zzzpf hjkl vbnm wrtp qqqq zxcv bnmk",
		"გემმა ნავსადგური შუაღამემდე დატოვა.",                                    // Georgian
		"Isikebhe sishiye ethekwini ngaphambi kwamabili, kusho imeya yedolobha.", // Zulu
	} {
		if got, confidence := Identify(text); got != "" || confidence != 0 {
			t.Errorf("%q is %q (%.2f), want no language", text, got, confidence)
		}
	}
}

func TestIdentifyReadsDecomposedLetters(t *testing.T) {
	t.Parallel()
	if got, _ := Identify("Tho\u0302ng tin ve\u0302\u0300 ba\u0323n o\u031B\u0309 \u0111a\u0302y cho bie\u0302\u0301t nhu\u031B va\u0302\u0323y"); got != "vi" {
		t.Errorf("got %q, want vi", got)
	}
}

func TestProfiles(t *testing.T) {
	t.Parallel()
	if size := len(profilesText); size > 200_000 {
		t.Errorf("the profiles have %d bytes", size)
	}
	p := loadProfiles()
	if n := len(p.list); n == 0 || n > maxProfiles {
		t.Fatalf("there are %d profiles, room is for %d", n, maxProfiles)
	}
	seen := make(map[string]bool)
	for _, profile := range p.list {
		if seen[profile.tag] || Normalize(profile.tag) != profile.tag {
			t.Errorf("%q is twice there, or no tag", profile.tag)
		}
		seen[profile.tag] = true
		if profile.script == none || profile.expected <= 0 {
			t.Errorf("the profile of %q is empty", profile.tag)
		}
	}
	slots := 0
	for _, gram := range p.grams {
		if gram != 0 {
			slots++
		}
	}
	if slots > tableSize*3/4 {
		t.Errorf("%d of %d slots of the table are taken", slots, tableSize)
	}
	if n := len(p.hints); n > 1<<16-1 {
		t.Errorf("%d hints do not fit 16 bits", n)
	}
}

func FuzzIdentify(f *testing.F) {
	for _, s := range sentences {
		f.Add(s.text)
	}
	f.Add(strings.Repeat("é", 3000))
	f.Fuzz(func(t *testing.T, text string) {
		tag, confidence := Identify(text)
		if (tag == "") != (confidence == 0) || confidence > 1 || tag != "" && confidence < minConfidence {
			t.Errorf("%q with confidence %v", tag, confidence)
		}
		if tag != Normalize(tag) {
			t.Errorf("%q is no primary subtag", tag)
		}
		for begin := range text {
			w := window(text, begin)
			if utf8.ValidString(text) && !utf8.ValidString(w) || len(w) > windowSize {
				t.Errorf("window at %d cuts a character, or is too long", begin)
			}
		}
	})
}

func BenchmarkIdentify(b *testing.B) {
	article := strings.Repeat(sentences[0].text+" "+sentences[1].text+"\n\n", 40)
	for _, bench := range []struct{ name, text string }{
		{"sentence", sentences[0].text},
		{"article", article},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Identify(bench.text)
			}
		})
	}
}

func BenchmarkLoadProfiles(b *testing.B) {
	for b.Loop() {
		parseProfiles(profilesText)
	}
}
