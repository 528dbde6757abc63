export const data = {
  'data.title': 'Data',
  'data.tables': 'Tables',
  'data.imports': 'Files that were read',
  'data.upload': 'Upload a file',
  'data.uploaded': 'Uploaded as {file}. Name it under `sources` in the model to read it.',
  'data.rows': 'Rows',
  'data.unlinked': 'Without a company',
  'data.rejected': 'Set aside',
  'data.table': 'Table',
  'data.file': 'File',
  'data.period': 'Period',
} as const;
