// Dana by jira.js: one deed a line on standard input, one answer a line on standard output.
// Arguments: where jira.js is installed, the site's address, the e-mail address. The token is in the environment.
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const [library, host, email] = process.argv.slice(2);
const { createCloudClient } = await import(pathToFileURL(library));
const auth = { type: 'basic', email, apiToken: process.env.JIRA_TOKEN };
const jira = createCloudClient({ host, auth, onSchemaMismatch: 'throw' });

const deeds = {
  create: async ({ fields }) => (await jira.issues.createIssue({ fields })).key,
  edit: async ({ key, fields }) => void (await jira.issues.editIssue({ issueIdOrKey: key, fields })),
  comment: async ({ key, body }) => (await jira.issueComments.addComment({ issueIdOrKey: key, body })).id,
  ways: async ({ key }) => {
    const { transitions } = await jira.issues.getTransitions({ issueIdOrKey: key });
    return Object.fromEntries(transitions.map(({ name, id }) => [name, id]));
  },
  move: async ({ key, step }) =>
    void (await jira.issues.doTransition({ issueIdOrKey: key, transition: { id: step } })),
  status: async ({ key }) =>
    (await jira.issues.getIssue({ issueIdOrKey: key, expand: 'names,changelog' })).fields.status.name,
  said: async ({ key }) => {
    const { comments } = await jira.issueComments.getComments({ issueIdOrKey: key });
    return comments.map(({ id, author, body }) => [id, author.displayName, body]);
  },
  remembered: async ({ key, property }) =>
    (await jira.issueProperties.getIssueProperty({ issueIdOrKey: key, propertyKey: property })).value,
  forget: async ({ key, comment }) =>
    void (await jira.issueComments.deleteComment({ issueIdOrKey: key, id: comment })),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { deed, ...given } = JSON.parse(line);
  let answer;
  try {
    answer = { result: (await deeds[deed](given)) ?? null };
  } catch (error) {
    answer = { error: `${deed}: ${error.name}: ${error.message} ${JSON.stringify(error.report ?? error.body ?? '')}` };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
