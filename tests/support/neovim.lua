-- Drives Neovim's own language client over one draft: open, fix, edit far above, close. Writes what it saw as JSON.
-- Environment: NODE, COPYDESK (the built command line), DRAFT, FIX (Lua pattern of an action's title), SEEN (the file to write).
local env = vim.env
local seen = {}

vim.cmd('edit ' .. vim.fn.fnameescape(env.DRAFT))
local buffer = vim.api.nvim_get_current_buf()
local updates = 0
local handler = vim.lsp.handlers['textDocument/publishDiagnostics']
local client = vim.lsp.start_client({
  name = 'copydesk',
  cmd = { env.NODE, env.COPYDESK, 'lsp', '--stdio' },
  root_dir = vim.fn.fnamemodify(env.DRAFT, ':h'),
  handlers = {
    ['textDocument/publishDiagnostics'] = function(...)
      handler(...)
      updates = updates + 1
    end,
  },
})

-- Columns as the protocol counts them; Neovim keeps bytes.
local function utf16(line, byte)
  local text = vim.api.nvim_buf_get_lines(buffer, line, line + 1, false)[1] or ''
  local _, units = vim.str_utfindex(text, math.min(byte, #text))
  return units
end

local function diagnostics()
  return vim.tbl_map(function(each)
    return {
      line = each.lnum + 1,
      column = utf16(each.lnum, each.col) + 1,
      endLine = each.end_lnum + 1,
      endColumn = utf16(each.end_lnum, each.end_col) + 1,
      rule = each.code or each.user_data.lsp.code,
      message = each.message,
    }
  end, vim.diagnostic.get(buffer))
end

local function after(act)
  local before = updates
  act()
  if not vim.wait(20000, function() return updates > before end, 10) then error('no diagnostics came') end
  return diagnostics()
end

local function text()
  return vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
end

seen.opened = after(function() vim.lsp.buf_attach_client(buffer, client) end)

local first = vim.diagnostic.get(buffer)[1]
local position = { line = first.lnum, character = utf16(first.lnum, first.col) }
local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', {
  textDocument = vim.lsp.util.make_text_document_params(buffer),
  range = { start = position, ['end'] = position },
  context = { diagnostics = {} },
}, 20000)
seen.actions = {}
for _, action in ipairs(answers[client].result) do
  table.insert(seen.actions, action.title)
  if not seen.fixed and action.title:find(env.FIX) then
    seen.fixed = after(function() vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16') end)
  end
end
seen.text = text()

seen.shifted = after(function() vim.api.nvim_buf_set_lines(buffer, 7, 7, false, { 'Dockers 👩‍🚒 went home.', '' }) end)

local before = updates
vim.lsp.buf_detach_client(buffer, client)
vim.wait(5000, function() return updates > before end, 10)
seen.closed = diagnostics()

vim.fn.writefile({ vim.fn.json_encode(seen) }, env.SEEN)
vim.lsp.stop_client(client)
vim.cmd('qa!')
