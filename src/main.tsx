document.getElementById('pane')!.textContent = 'Event Attachments'
