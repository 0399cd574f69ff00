namespace Azure.Storage.Blobs.Models;

public class BlobLeaseRequestConditions : RequestConditions;

/// <summary>What must hold for a request to be done: ETags and times.</summary>
public class BlobRequestConditions : BlobLeaseRequestConditions;
