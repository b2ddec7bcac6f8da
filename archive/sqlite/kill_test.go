package sqlite

import (
	"bufio"
	"context"
	"encoding/hex"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/writethru/writethru/archive"
)

var kills = flag.Int("kills", 4, "how often a process that writes is killed")

// victimVariable names the archive to which this program writes until it is killed.
const victimVariable = "WRITETHRU_TEST_VICTIM"

func TestMain(m *testing.M) {
	if path := os.Getenv(victimVariable); path != "" {
		fmt.Fprintln(os.Stderr, beVictim(context.Background(), path))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// TestKill kills a process that writes, at a random moment, and opens what it left. All that was acknowledged must
// be there, once.
//
//	go test ./archive/sqlite -run Kill -kills 300
func TestKill(t *testing.T) {
	random := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 1))
	path, acknowledged := "", 0
	for round := range *kills {
		if round%10 == 0 {
			path = filepath.Join(t.TempDir(), "archive.db")
		}
		acks := killVictim(t, path, random)
		examine(t, path, acks)
		if acknowledged += len(acks); t.Failed() {
			t.Fatalf("after kill %d", round+1)
		}
	}
	t.Logf("%d kills, %d writes acknowledged before them", *kills, acknowledged)
}

// An ack is a version that was said to be kept.
type ack struct {
	url, digest string
	number      int
}

// killVictim starts a process that writes, kills it after some writes, and returns those that it told of.
func killVictim(t *testing.T, path string, random *rand.Rand) []ack {
	t.Helper()
	command := exec.Command(os.Args[0])
	command.Env = append(os.Environ(), victimVariable+"="+path)
	command.Stderr = os.Stderr
	out, err := command.StdoutPipe()
	if err == nil {
		err = command.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	var acks []ack
	lines := bufio.NewScanner(out)
	for left := 1 + random.IntN(60); left > 0 && lines.Scan(); left-- {
		acks = append(acks, parseAck(t, lines.Text()))
	}
	time.Sleep(time.Duration(random.IntN(3000)) * time.Microsecond) // so that death comes within a write
	if err := command.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	for lines.Scan() {
		acks = append(acks, parseAck(t, lines.Text()))
	}
	_, _ = io.Copy(io.Discard, out)
	_ = command.Wait() // says that it was killed
	return acks
}

func parseAck(t *testing.T, line string) (a ack) {
	t.Helper()
	if n, err := fmt.Sscan(line, &a.url, &a.number, &a.digest); n != 3 {
		t.Fatalf("the victim said %q: %v", line, err)
	}
	return a
}

// examine looks for what was acknowledged.
func examine(t *testing.T, path string, acks []ack) {
	t.Helper()
	a := openAt(t, path)
	defer closed(t, a)
	for _, ack := range acks {
		if err := ack.stands(t.Context(), a); err != nil {
			t.Errorf("version %d of %s was acknowledged: %v", ack.number, ack.url, err)
		}
	}
	for _, d := range damages(t, a) {
		t.Errorf("check: %+v", d)
	}
}

// stands returns an error where what was acknowledged is not in the archive.
func (k ack) stands(ctx context.Context, a *Archive) error {
	article, err := a.Find(ctx, k.url)
	if err != nil {
		return err
	}
	versions, err := a.Versions(ctx, article.ID)
	if err != nil {
		return err
	}
	if len(versions) < k.number {
		return fmt.Errorf("there are %d versions", len(versions))
	}
	v := versions[k.number-1]
	if hex.EncodeToString(v.Digest[:]) != k.digest {
		return fmt.Errorf("it is another")
	}
	_, err = a.Page(ctx, v.ID)
	return err
}

// beVictim writes by several hands and tells of each write that was acknowledged, in one system call.
func beVictim(ctx context.Context, path string) error {
	a, err := Open(ctx, path)
	if err != nil {
		return err
	}
	var hands sync.WaitGroup
	for hand := range 3 {
		hands.Go(func() {
			random := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), uint64(hand)))
			writes := []func(context.Context, *Archive, *rand.Rand) error{writeOnce, writeTogether}
			for {
				write := writes[random.IntN(len(writes))]
				if err := write(ctx, a, random); err != nil {
					fmt.Fprintln(os.Stderr, err)
					return
				}
			}
		})
	}
	hands.Wait()
	return nil
}

// writeOnce puts a version of one of few articles, and all that goes with it.
func writeOnce(ctx context.Context, a *Archive, random *rand.Rand) error {
	c := inventPage(random)
	stored, err := a.Put(ctx, c)
	if err != nil {
		return err
	}
	os.Stdout.WriteString(acknowledge(c, stored))
	if err := a.Schedule(ctx, archive.Appointment{Article: stored.Article, Next: c.Seen.Add(time.Hour)}); err != nil {
		return err
	}
	return a.Log(ctx, archive.Fetch{URL: c.URL, At: c.Seen, Status: 200, Article: stored.Article, Version: stored.Version})
}

// writeTogether puts some versions in one transaction.
func writeTogether(ctx context.Context, a *Archive, random *rand.Rand) error {
	var acks strings.Builder
	err := a.Together(ctx, func(s archive.Store) error {
		for range 1 + random.IntN(5) {
			c := inventPage(random)
			stored, err := s.Put(ctx, c)
			if err != nil {
				return err
			}
			acks.WriteString(acknowledge(c, stored))
		}
		return nil
	})
	if err == nil {
		os.Stdout.WriteString(acks.String())
	}
	return err
}

// inventPage returns a version of one of few articles.
func inventPage(random *rand.Rand) archive.Capture {
	c := invent(random, random.IntN(40))
	c.Page = []byte(c.Reading.Article.Text)
	return c
}

func acknowledge(c archive.Capture, stored archive.Stored) string {
	return fmt.Sprintf("%s %d %x\n", c.URL, stored.Number, archive.Digest(&c.Reading.Document))
}
