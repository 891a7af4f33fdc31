// Formats: bytes to and from rows. CSV, JSON, text tables and workbooks; styles of numbers and
// dates in a whole column; files that appear complete or not at all.
//
// It must never know a word of the domain: it sees cells, columns, kinds and labels.
