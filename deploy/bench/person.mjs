// People with browsers, for the clients beside this file.
import http from 'node:http';

const PASSWORD = 'passerelle-demo-2026';

export const to = { base: '' };

export function ask(agent, path, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request(to.base + path, { agent, method, headers: { 'Accept-Encoding': 'gzip', ...headers } }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

// A person with a browser: keeps cookies, fills in forms.
export class Person {
  agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  cookies = new Map();

  async ask(path, options = {}) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'Accept-Encoding': 'identity', 'Sec-Fetch-Site': 'same-origin', ...(cookie && { Cookie: cookie }), ...options.headers };
    const answer = await ask(this.agent, path, { ...options, headers });
    for (const set of answer.headers['set-cookie'] ?? []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set);
      this.cookies.set(name, value);
    }
    return answer;
  }

  async fill(path, form, fields) {
    const page = (await this.ask(path)).body.toString();
    const start = page.indexOf(`id="${form}"`);
    const part = page.slice(page.lastIndexOf('<form', start), page.indexOf('</form>', start));
    const data = new URLSearchParams();
    for (const [input] of part.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      data.set(/name="([^"]*)"/.exec(input)[1], (/value="([^"]*)"/.exec(input)?.[1] ?? '').replaceAll('&amp;', '&'));
    }
    Object.entries(fields).forEach(([name, value]) => data.set(name, value));
    const action = /action="([^"]*)"/.exec(part)[1].replaceAll('&amp;', '&');
    return this.ask(action, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: data.toString() });
  }

  signIn(who) {
    return this.fill('/sign-in', 'form', { email: `${who}@passerelle.example`, password: PASSWORD, signIn: 'x' });
  }
}
