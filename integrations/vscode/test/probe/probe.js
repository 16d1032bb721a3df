// Runs in the extension host of the tested VS Code: opens, fixes, runs the tasks, opens the story sheet. After each step
// it writes what it sees to `.seen/STEP.json` in the workspace; while `.seen/STEP.hold` is there it waits.
const fs = require('node:fs')
const path = require('node:path')
const vscode = require('vscode')

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

exports.activate = () => {
  const folder = vscode.workspace.workspaceFolders[0].uri.fsPath
  const seen = path.join(folder, '.seen')
  const file = (name) => vscode.Uri.file(path.join(folder, name))
  const problems = (name) =>
    vscode.languages
      .getDiagnostics(file(name))
      .filter(({source}) => source === 'copydesk')
      .map(({message, range, code}) => ({
        message,
        line: range.start.line + 1,
        column: range.start.character + 1,
        rule: String(typeof code === 'object' ? code.value : code)
      }))
  const until = async (what, fits) => {
    for (let turn = 0; turn < 600; turn++) {
      if (await fits()) return
      await sleep(100)
    }
    throw new Error(`Waited a minute for: ${what}`)
  }
  const step = async (name, data) => {
    fs.writeFileSync(path.join(seen, `${name}.tmp`), JSON.stringify(data))
    fs.renameSync(path.join(seen, `${name}.tmp`), path.join(seen, `${name}.json`))
    await until('the hold to be lifted', () => !fs.existsSync(path.join(seen, `${name}.hold`)))
  }

  const run = async () => {
    const document = await vscode.workspace.openTextDocument(file('open.md'))
    const editor = await vscode.window.showTextDocument(document)
    await until('findings of the server', () => problems('open.md').length > 0)
    await step('opened', problems('open.md'))

    const typo = document.positionAt(document.getText().indexOf('Delacriox'))
    editor.selection = new vscode.Selection(typo, typo)
    const actions = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(typo, typo)
    )
    const action = actions.find(({title}) => title.startsWith('Change `Delacriox`'))
    await vscode.workspace.applyEdit(action.edit)
    await document.save()
    await until(
      'the finding to go',
      () => !problems('open.md').some(({message}) => /Delacriox/.test(message))
    )
    await step('fixed', {
      titles: actions.map(({title}) => title),
      disk: fs.readFileSync(file('open.md').fsPath, 'utf8'),
      problems: problems('open.md')
    })

    const tasks = await vscode.tasks.fetchTasks({type: 'copydesk'})
    const start = (name) => vscode.tasks.executeTask(tasks.find((task) => task.name === name))
    const ended = new Promise((resolve) =>
      vscode.tasks.onDidEndTaskProcess(({exitCode}) => resolve(exitCode))
    )
    await start('check workspace')
    const exitCode = await ended
    await until('problems of the task', () => problems('closed.md').length > 0)
    await step('task', {exitCode, open: problems('open.md'), closed: problems('closed.md')})

    const watching = await start('watch')
    await sleep(5000)
    const counts = [problems('closed.md').length]
    const text = fs.readFileSync(file('closed.md').fsPath, 'utf8')
    fs.writeFileSync(file('closed.md').fsPath, text.replace('Delacriox', 'Delacroix'))
    await until('watch to take a problem away', () => problems('closed.md').length < counts[0])
    counts.push(problems('closed.md').length)
    fs.writeFileSync(file('closed.md').fsPath, text)
    await until('watch to bring it back', () => problems('closed.md').length === counts[0])
    counts.push(problems('closed.md').length)
    watching.terminate()
    await step('watch', counts)

    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('copydesk.storySheet')
    await step('sheet', {})
  }
  run().catch((error) => fs.writeFileSync(path.join(seen, 'error.json'), JSON.stringify(error.stack)))
}
