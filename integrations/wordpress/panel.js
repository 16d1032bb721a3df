/** The pre-publish panel of the block editor: what was found, where it stands, and who answers for it. */
{
  const {createElement: el, useState, useEffect, useRef} = wp.element
  const {Button, TextareaControl, Notice} = wp.components
  const {useSelect, useDispatch, select, dispatch} = wp.data
  // Since WordPress 6.6 the panel lives in wp.editor.
  const {PluginPrePublishPanel} = wp.editor.PluginPrePublishPanel ? wp.editor : wp.editPost
  const lock = 'copydesk'

  /** The block that holds an offset of the serialized content. */
  const blockAt = (offset) => {
    let behind = 0
    for (const block of select('core/block-editor').getBlocks()) {
      behind += wp.blocks.serialize([block]).length + 2
      if (offset < behind) return block.clientId
    }
    return undefined
  }

  const Panel = () => {
    const story = useSelect((choose) => {
      const editor = choose('core/editor')
      return {
        post: editor.getCurrentPostId(),
        title: editor.getEditedPostAttribute('title') ?? '',
        excerpt: editor.getEditedPostAttribute('excerpt') ?? '',
        content: editor.getEditedPostContent(),
        categories: editor.getEditedPostAttribute('categories') ?? []
      }
    })
    const {lockPostSaving, unlockPostSaving} = useDispatch('core/editor')
    const [report, setReport] = useState()
    const [trouble, setTrouble] = useState('')
    const [reason, setReason] = useState('')
    const latest = useRef(0)

    const check = async () => {
      const mine = ++latest.current
      const {post, ...data} = story
      try {
        const next = await wp.apiFetch({path: `/copydesk/v1/check/${post}`, method: 'POST', data})
        if (mine !== latest.current) return
        setReport(next)
        setTrouble('')
        if (next.verdict.decision === 'block') lockPostSaving(lock)
        else unlockPostSaving(lock)
      } catch (error) {
        if (mine !== latest.current) return
        setTrouble(error.message)
        if (globalThis.copydesk.outage === 'closed') lockPostSaving(lock)
        else unlockPostSaving(lock)
      }
    }
    useEffect(() => {
      const timer = setTimeout(check, 500)
      return () => clearTimeout(timer)
    }, [story.title, story.excerpt, story.content, String(story.categories)])
    useEffect(() => () => unlockPostSaving(lock), [])

    const override = async () => {
      for (const {decision, fingerprint, rule, message} of report.verdict.reasons)
        if (decision === 'block')
          await wp.apiFetch({
            path: `/copydesk/v1/override/${story.post}`,
            method: 'POST',
            data: {fingerprint, rule, message, reason}
          })
      setReason('')
      await check()
    }

    const reasons = report?.verdict.reasons ?? []
    const title = report
      ? reasons.length > 0
        ? `Copydesk: ${reasons.length} to look at`
        : 'Copydesk: ready to go'
      : 'Copydesk'
    return el(
      PluginPrePublishPanel,
      {title, initialOpen: true, className: 'copydesk-panel'},
      trouble && el(Notice, {status: 'warning', isDismissible: false}, `Not checked: ${trouble}`),
      el(
        'ul',
        {},
        reasons.map(({fingerprint, message, field, start, decision}) =>
          el(
            'li',
            {key: fingerprint, className: `copydesk-${decision}`},
            el(
              Button,
              {
                variant: 'link',
                onClick: () => {
                  const block = field === 'content' && blockAt(start)
                  if (block) dispatch('core/block-editor').selectBlock(block)
                }
              },
              message.replaceAll('`', '')
            )
          )
        )
      ),
      report?.verdict.decision === 'block' && [
        el(TextareaControl, {
          key: 'reason',
          label: 'Publish anyway because',
          value: reason,
          onChange: setReason
        }),
        el(
          Button,
          {key: 'record', variant: 'secondary', disabled: !reason.trim(), onClick: override},
          'Put on record'
        )
      ]
    )
  }

  wp.plugins.registerPlugin('copydesk', {render: Panel})
}
