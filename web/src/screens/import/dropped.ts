/** A file somebody dropped or chose, under the name it is sent by. */
export interface Dropped {
  readonly file: File;
  readonly name: string;
}

/** What a drop holds: its data files, and the names of files in folders that are no data. */
export interface Drop {
  readonly files: readonly Dropped[];
  readonly leftOut: readonly string[];
}

const data = /\.(?:csv|txt|tsv|json|ndjson|jsonl|xlsx|parquet|gz|zip)$/iu;

interface Found {
  readonly file: File;
  /** Folders it lies in, as `crm/2024/`. */
  readonly folder: string;
}

/** Every file of a drop, those in folders too. */
export async function dropOf(transfer: DataTransfer): Promise<Drop> {
  // The list is emptied as soon as the event is over: it is read before anything is awaited.
  const items = Array.from(transfer.items, (item) => ({
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
  }));
  const found: Found[] = [];
  for (const { entry, file } of items) {
    if (entry?.isDirectory === true) found.push(...(await inFolder(entry as FileSystemDirectoryEntry, '')));
    else if (file !== null) found.push({ file, folder: '' });
  }
  return named(found);
}

/** Files chosen by the browser's own dialog. */
export const chosen = (files: FileList): Drop =>
  named(
    Array.from(files, (file) => ({
      file,
      folder: file.webkitRelativePath.split('/').slice(0, -1).join('/'),
    })),
  );

async function inFolder(entry: FileSystemDirectoryEntry, above: string): Promise<readonly Found[]> {
  const folder = `${above}${entry.name}/`;
  const reader = entry.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    entries.push(...some);
  }
  const found: Found[] = [];
  for (const each of entries) {
    if (each.isDirectory) found.push(...(await inFolder(each as FileSystemDirectoryEntry, folder)));
    else {
      const file = await new Promise<File>((resolve, reject) => (each as FileSystemFileEntry).file(resolve, reject));
      found.push({ file, folder });
    }
  }
  return found;
}

/** Each file by a name of its own: by its folder too, where two have the same. What in a folder is no data is left out. */
function named(found: readonly Found[]): Drop {
  const isData = ({ file, folder }: Found): boolean =>
    folder === '' || (data.test(file.name) && !file.name.startsWith('.'));
  const kept = found.filter((each) => isData(each));
  const twice = (name: string): boolean => kept.filter(({ file }) => file.name === name).length > 1;
  return {
    files: kept.map(({ file, folder }) => ({
      file,
      name: folder !== '' && twice(file.name) ? `${folder.replaceAll('/', ' ').trim()} ${file.name}` : file.name,
    })),
    leftOut: found.filter((each) => !isData(each)).map(({ file }) => file.name),
  };
}
