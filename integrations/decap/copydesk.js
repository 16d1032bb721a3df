/**
 * Copydesk for Decap CMS: an entry is checked before it is saved, and held back where the house says so.
 *
 * One script tag behind Decap's own:
 *
 *     <script src="copydesk.js" data-service="https://copydesk.example.org" data-body="body"></script>
 *
 * `data-service` is where `copydesk serve` answers, with the origin of the CMS among its `--origin`s;
 * `data-body` names the field of the text; `data-closed` keeps entries back while the service cannot be reached.
 */
{
  const {service, body = 'body', closed, token} = document.currentScript.dataset

  const sentenceOf = ({message, field, start}, text) => {
    const line = field === body ? `line ${text.slice(0, start).split('\n').length}: ` : ''
    return `${line}${message.replaceAll('`', '')}`
  }

  const ask = async (path, request) => {
    const answer = await fetch(new URL(path, service), {
      method: 'POST',
      headers: {'Content-Type': 'application/json', ...(token ? {Authorization: `Bearer ${token}`} : {})},
      body: JSON.stringify(request)
    })
    const json = await answer.json()
    if (json.error) throw new Error(json.error.message)
    return json
  }

  /** Resolves where an entry may be saved or published; throws what its writer is to read where not. */
  const guard = async ({entry, author}) => {
    const data = entry.get('data')
    const text = data.get(body) ?? ''
    const fields = {title: data.get('title') ?? '', [body]: {text, format: 'markdown', role: 'body'}}
    const category = [data.get('category') ?? data.get('categories')?.get?.(0)].flat()[0]
    const story = `decap/${entry.get('collection')}/${entry.get('slug') || data.get('title')}`
    let report
    try {
      report = await ask('/v1/check', {fields, story, ...(category ? {category} : {})})
    } catch (error) {
      if (closed === undefined) return
      throw new Error(`Copydesk cannot be reached, and the house wants every entry checked: ${error.message}`)
    }
    const {decision, reasons} = report.verdict
    if (decision !== 'block') return
    const blocking = reasons.filter((reason) => reason.decision === 'block')
    const list = blocking.map((reason) => sentenceOf(reason, text)).join('\n')
    const reason = globalThis.prompt(`Copydesk holds this back:\n\n${list}\n\nPublish anyway because …`)
    if (!reason?.trim()) throw new Error(`Copydesk: ${list}`)
    const by = author?.name || author?.login || 'Decap'
    for (const {fingerprint, rule, message} of blocking)
      await ask('/v1/overrides', {story, fingerprint, rule, message, by, reason})
  }

  for (const name of ['preSave', 'prePublish']) globalThis.CMS.registerEventListener({name, handler: guard})
}
