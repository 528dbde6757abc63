export const model = {
  'model.title': 'Model',
  'model.text': 'The model file, as it is on the disk',
  'model.draftText': 'Your draft of the model file',
  'model.fine': 'Nothing wrong.',
  'model.asOnDisk': 'As on the disk. What you change becomes your draft; the file stays as it is until you publish.',
  'model.kept': 'Kept as your draft.',
  'model.keeping': 'Keeping …',
  'model.elsewhere':
    'The text you began from is no longer there: it was published, discarded or changed elsewhere. What you typed is kept here.',
  'model.keepMine': 'Make mine the draft',
  'model.theirs': 'Take what is there',
  'model.line': 'Line {n}',
  'model.broken': 'The file on the disk cannot be used; the last good version is in use.',
} as const;
