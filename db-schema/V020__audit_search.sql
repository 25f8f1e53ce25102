-- GR looks for what happened between two dates, and for one kind of action.
ALTER TABLE audit_event
  ADD KEY audit_event_time (happened_at),
  ADD KEY audit_event_action (action, id);
