// Ends a program together with whoever started it, however that ended: its standard input closes then.
process.stdin.resume();
process.stdin.on('end', () => process.exit());
