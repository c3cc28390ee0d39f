-- The newest of what stands open everywhere, without going through all of it.
create index demand_signal_by_newness on content.demand_signal (life, observed_at);
