-- Bodies come packed already; trying to compress them again would only cost time.
ALTER TABLE "inbox_batches" ALTER COLUMN "body" SET STORAGE EXTERNAL;
