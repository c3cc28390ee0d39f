// A gate in front of the server for the W3C suites: they speak https, and know no token of ours.
import {createServer} from 'node:https';
import {request} from 'node:http';
import {readFileSync} from 'node:fs';

const [port, server, folder] = process.argv.slice(2);
const inner = new URL(server);
const files = {key: readFileSync(`${folder}/key.pem`), cert: readFileSync(`${folder}/cert.pem`)};

createServer(files, (asked, answer) => {
  const headers = {...asked.headers};
  if (asked.url.startsWith('/vc-api/')) {
    headers.authorization = `Bearer ${process.env.PASSERELLE_TOKEN}`;
  }
  const onward = request(
    {host: inner.hostname, port: inner.port, path: asked.url, method: asked.method, headers},
    given => {
      answer.writeHead(given.statusCode, given.headers);
      given.pipe(answer);
    },
  );
  onward.on('error', () => answer.writeHead(502).end());
  asked.pipe(onward);
}).listen(Number(port), 'localhost');
