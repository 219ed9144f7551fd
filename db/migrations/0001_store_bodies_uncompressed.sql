-- Compressing a body costs the server more than all the rest of taking it in; batches are kept for days only.
ALTER TABLE "inbox_batches" ALTER COLUMN "body" SET STORAGE EXTERNAL;
