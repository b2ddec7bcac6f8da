//go:build !unix

package archivetest

import "time"

// processorTime is not known here.
func processorTime() time.Duration { return 0 }
