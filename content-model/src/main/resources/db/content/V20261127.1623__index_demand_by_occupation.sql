-- The demands for one occupation, month by month, without going through all there are.
create index demand_signal_by_occupation on content.demand_signal (occupation_uri, observed_at);
