// Loaded into Azurite's process before Azurite. Azurite lives as long as its standard input is open: when the pipeline closes it, or dies in
// whatever way and the system closes it, Azurite saves and ends. Ctrl-C reaches every process of a terminal; the pipeline must have finished
// with its storage before the storage goes, so it is not Azurite's to act on.
const once = process.once.bind(process);
process.once = (event, listener) => (event === 'SIGINT' ? process : once(event, listener));
process.on('SIGINT', () => {});

const end = () => {
  process.emit('SIGTERM');
  setTimeout(() => process.exit(0), 5000).unref();
};
process.stdin.on('end', end).on('error', end).resume();
