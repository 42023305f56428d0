import { parseArgs } from 'node:util';
import { Api, Refused } from './api';
import { fill, hasGoods } from './fill';

const USAGE = `Usage: npm run demo -- [--url=http://localhost:8080] [--username=admin]

Fills a running server that has no goods yet with a demonstration shop. The password is taken from HOLDFAST_ADMIN_PASSWORD.`;

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:8080' },
    username: { type: 'string', default: 'admin' },
    help: { type: 'boolean', default: false },
  },
});
const password = process.env.HOLDFAST_ADMIN_PASSWORD;
if (values.help || password === undefined) {
  console.error(USAGE);
  process.exit(values.help ? 0 : 2);
}
try {
  const api = await Api.signedIn(values.url, values.username, password);
  if (await hasGoods(api)) {
    console.error(`${values.url} has products already: the demonstration shop is for a server without any.`);
    process.exit(1);
  }
  await fill(api);
  console.log(`Leaf & Pot is open: sign in at ${values.url}/admin/ as ${values.username}.`);
} catch (failure) {
  console.error(failure instanceof Refused ? failure.message : failure);
  process.exit(1);
}
