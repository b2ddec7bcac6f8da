// Package sqlite keeps an archive in one file, a SQLite database.
//
//	a, err := sqlite.Open(ctx, path)
//	defer a.Close()
//	stored, err := a.Put(ctx, capture)
//
// One process may write to an archive at a time; [OpenReadOnly] reads it meanwhile. Within the process,
// writes wait for each other, and reads wait for nobody.
//
// What a method has returned without an error outlives the death of the process. It outlives that of the machine but
// for the last moments: the file stays whole.
//
// A version's page and reading are kept as their difference from the version before, see
// packages zdelta and packed within; every 32nd version, and one that differs in most, is kept in full.
package sqlite
