-- Who has not paid is looked for by the hour, in the hours in which people read: what is due and not written yet is found again.
SELECT pgboss.create_queue('promemoria', '{"policy": "short", "retryLimit": 0, "expireInSeconds": 3000, "retentionMinutes": 1440}');
INSERT INTO pgboss.schedule (name, cron, timezone, data, options) VALUES ('promemoria', '7 8-19 * * *', 'Europe/Rome', '{}', '{}');
