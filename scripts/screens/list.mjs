/**
 * Every screen of the pages with its picture: where it is, what it is for, and what somebody does on it before the picture is taken.
 */
export const screens = [
  {
    name: 'home',
    title: 'Home',
    path: '/',
    says: 'The market at a glance: segments by size and money, what moved, what is stale, what to do next.',
    height: 1000,
  },
  {
    name: 'data',
    title: 'Data',
    path: '/data',
    says: 'Where the data come from, how fresh they are, and what could not be read.',
  },
  {
    name: 'questionnaires',
    title: 'Questionnaires',
    path: '/data/questions',
    says: 'What the model asks people: whom, how much is missing, a workbook out and its answers in.',
  },
  {
    name: 'import',
    title: 'Import',
    path: '/data/import',
    says: 'Files that are dropped are shown as what they are before anything is read.',
    height: 560,
  },
  {
    name: 'segments',
    title: 'Segments',
    path: '/segments',
    says: 'The schemes of the model, and the segments of one by size and money.',
  },
  {
    name: 'segment',
    title: 'A segment',
    path: '/segments/main/growth-partners',
    says: 'Who is in it and why, what sets them apart, how to work with them, and the list for Monday.',
    height: 1100,
  },
  {
    name: 'explore',
    title: 'Explore',
    path: '/explore',
    says: 'Any variable’s distribution; what is drawn over in one chart narrows all of them, and becomes a rule.',
    height: 1000,
  },
  {
    name: 'builder',
    title: 'The builder',
    path: '/schemes/main',
    says: 'A scheme’s segments in their order; the rule of one as brackets, text and funnel, counted as it is changed.',
    height: 1200,
  },
  {
    name: 'matrix',
    title: 'A matrix',
    path: '/schemes/market',
    says: 'Two variables in bands, with how many companies each cell holds.',
    height: 1000,
  },
  {
    name: 'scorecard',
    title: 'Scorecard',
    path: '/scorecard',
    says: 'Whether the segments are any good: five tests with evidence.',
    height: 1000,
  },
  {
    name: 'compare',
    title: 'Compare',
    path: '/compare?left=main&right=tier',
    says: 'Two schemes side by side: who is where in both, and what tells those apart who differ.',
    height: 1000,
  },
  {
    name: 'cut-points',
    title: 'Cut points',
    path: '/lab/cut-points',
    says: 'Where along a number needs or behaviour change fastest.',
  },
  {
    name: 'cluster-lab',
    title: 'Cluster lab',
    path: '/lab/clusters',
    says: 'Whether there are segments in the data, how many, and who they are.',
    height: 1000,
  },
  {
    name: 'clusters-found',
    title: 'Segments that were found',
    path: '/lab/clusters?on=relationship_health&on=reference_value&on=strategic_importance&k=2&k=3&k=4&method=kmeans&method=hierarchical',
    says: 'What a comparison found: whether there are segments, how surely they come back, who they are, and what can be made of them.',
    height: 1400,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Look for segments' }).click();
      await page.getByRole('tab').first().waitFor({ timeout: 120_000 });
    },
  },
  {
    name: 'history',
    title: 'History of the model',
    path: '/model/history',
    says: 'Every text the model has had, what it changed, and having one back.',
    height: 560,
  },
  {
    name: 'mine',
    title: 'My companies',
    path: '/mine',
    says: 'An account manager’s week: whom to call first and why, and what to say.',
    as: 'Jan Skjærmen',
    width: 412,
    height: 900,
  },
  {
    name: 'assess',
    title: 'Assess',
    path: '/mine?view=assess',
    says: 'What only people know of their companies: a grid for the keyboard, on a phone a card a company; each answer is saved at once.',
    as: 'Jan Skjærmen',
    height: 640,
  },
  {
    name: 'companies',
    title: 'Companies',
    path: '/companies?where=employees%20between%2020%20and%2099%20and%20main%20%3D%20%27partners%27',
    says: 'Any condition, counted as it is written; any column, sorted and exported as it is looked at.',
  },
  {
    name: 'search',
    title: 'Search',
    path: '/',
    says: 'Ctrl-K finds companies, segments, variables and pages.',
    height: 640,
    prepare: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('textbox', { name: 'Search' }).fill('part');
      await page.getByRole('dialog').getByText('Growth partners').first().waitFor();
    },
  },
  {
    name: 'company',
    title: 'A company',
    path: '/companies?where=main%20%3D%20%27growth-partners%27',
    says: 'What is known of it, where it belongs and why, and what happened.',
    height: 1100,
    prepare: async (page) => {
      await page.getByRole('table').getByRole('link').first().click();
      await page.waitForURL('**/companies/*');
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  },
  {
    name: 'timeline',
    title: 'What happened with a company',
    path: '/companies?where=main%20%3D%20%27growth-partners%27',
    says: 'The rows of every table that has a time, and where runs moved it, month by month.',
    prepare: async (page) => {
      await page.getByRole('table').getByRole('link').first().click();
      await page.waitForURL('**/companies/*');
      const told = page.getByRole('region', { name: 'What happened' });
      await told.getByRole('heading', { level: 3 }).first().waitFor();
      await told.evaluate((each) => each.scrollIntoView());
    },
  },
  {
    name: 'lists',
    title: 'Lists',
    path: '/companies?where=main%20%3D%20%27growth-partners%27',
    says: 'A question that is kept: whom it holds for now, who gets them, and the file for a person or a system.',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Save as list' }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill('Growth partners to call');
      await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Growth partners to call' }).waitFor();
      await page.getByRole('columnheader', { name: 'Owner' }).first().waitFor();
    },
  },
  {
    name: 'model',
    title: 'Model',
    path: '/model',
    says: 'The model file itself; what is changed here or by any editor of the pages becomes a draft.',
  },
  {
    name: 'runs',
    title: 'Runs and jobs',
    path: '/runs',
    says: 'What was run, published and taken back, and what moved.',
  },
  {
    name: 'admin',
    title: 'Admin',
    path: '/admin',
    says: 'Users, keys, who did what, backups.',
    height: 560,
  },
];
