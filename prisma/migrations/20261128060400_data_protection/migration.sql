-- Who sees to it that personal data is treated as it should: reads every hearing's journal.
ALTER TYPE role ADD VALUE IF NOT EXISTS 'data_protection';
