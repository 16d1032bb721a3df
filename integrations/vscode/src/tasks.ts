/** Tasks that run the command line which the extension brings along. */
import * as vscode from 'vscode'

interface Definition extends vscode.TaskDefinition {
  readonly task: keyof typeof commands
  readonly args?: readonly string[]
}

/** Name to arguments; `${file}` is VS Code's. */
const commands = {
  'check workspace': ['.'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code puts the open file there.
  'check file': ['${file}'],
  watch: ['.', '--watch']
} as const satisfies Record<string, readonly string[]>

/** @param command the bundled command line. */
export function taskProvider(command: string): vscode.TaskProvider {
  const taskOf = (definition: Definition, scope: vscode.WorkspaceFolder): vscode.Task => {
    const {task: name, args = []} = definition
    const watches = name === 'watch'
    const execution = new vscode.ProcessExecution(
      process.execPath,
      [command, 'check', ...commands[name], '--format', 'line', '--no-color', ...args],
      {cwd: scope.uri.fsPath, env: {ELECTRON_RUN_AS_NODE: '1'}}
    )
    const matcher = watches ? '$copydesk-watch' : '$copydesk'
    const task = new vscode.Task(definition, scope, name, 'copydesk', execution, matcher)
    task.isBackground = watches
    task.presentationOptions = {reveal: vscode.TaskRevealKind.Silent}
    return task
  }
  return {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? []).flatMap((folder) =>
        (Object.keys(commands) as (keyof typeof commands)[]).map((task) =>
          taskOf({type: 'copydesk', task}, folder)
        )
      ),
    resolveTask: ({definition, scope}) => {
      const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0]
      return folder && (definition as Definition).task in commands
        ? taskOf(definition as Definition, folder)
        : undefined
    }
  }
}
