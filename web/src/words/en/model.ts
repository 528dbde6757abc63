export const model = {
  'model.title': 'Model',
  'model.text': 'The model file, as it is on the disk',
  'model.save': 'Save',
  'model.saved': 'Saved.',
  'model.discard': 'Discard my changes',
  'model.fine': 'Nothing wrong.',
  'model.changed': 'Changed, not saved',
  'model.conflict':
    'Somebody has changed the file since you began. Nothing was overwritten: copy your text, take theirs, and make your change in it.',
  'model.theirs': 'Take theirs',
  'model.broken': 'The file on the disk cannot be used; the last good version is in use.',
  'model.preview': 'See who would move',
  'model.draft': 'Run as a draft',
} as const;
