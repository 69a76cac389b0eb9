namespace PgVecByok.Sql;

/// <summary>The SQLSTATE codes that this server sends, under PostgreSQL's condition names; KM is ours (design D11).</summary>
public static class SqlState
{
    public const string SuccessfulCompletion = "00000";
    public const string Warning = "01000";
    public const string PrivilegeNotRevoked = "01006";
    public const string PrivilegeNotGranted = "01007";
    public const string InvalidGrantOperation = "0LP01";
    public const string ProtocolViolation = "08P01";
    public const string TransactionResolutionUnknown = "08007";
    public const string FeatureNotSupported = "0A000";
    public const string CardinalityViolation = "21000";
    public const string DataException = "22000";
    public const string StringDataRightTruncation = "22001";
    public const string NumericValueOutOfRange = "22003";
    public const string NullValueNotAllowed = "22004";
    public const string InvalidDatetimeFormat = "22007";
    public const string DatetimeFieldOverflow = "22008";
    public const string InvalidTimeZoneDisplacementValue = "22009";
    public const string SubstringError = "22011";
    public const string DivisionByZero = "22012";
    public const string IntervalFieldOverflow = "22015";
    public const string InvalidArgumentForLogarithm = "2201E";
    public const string InvalidArgumentForPowerFunction = "2201F";
    public const string InvalidRegularExpression = "2201B";
    public const string InvalidRowCountInLimitClause = "2201W";
    public const string InvalidRowCountInResultOffsetClause = "2201X";
    public const string InvalidPrecedingOrFollowingSize = "22013";
    public const string CharacterNotInRepertoire = "22021";
    public const string InvalidParameterValue = "22023";
    public const string InvalidUseOfEscapeCharacter = "2200C";
    public const string InvalidEscapeSequence = "22025";
    public const string StringDataLengthMismatch = "22026";
    public const string ArraySubscriptError = "2202E";
    public const string InvalidTextRepresentation = "22P02";
    public const string InvalidBinaryRepresentation = "22P03";
    public const string BadCopyFileFormat = "22P04";
    public const string UntranslatableCharacter = "22P05";
    public const string InvalidJsonText = "22030";
    public const string IntegrityConstraintViolation = "23000";
    public const string RestrictViolation = "23001";
    public const string NotNullViolation = "23502";
    public const string ForeignKeyViolation = "23503";
    public const string UniqueViolation = "23505";
    public const string CheckViolation = "23514";
    public const string InvalidCursorState = "24000";
    public const string InvalidTransactionState = "25000";
    public const string ActiveSqlTransaction = "25001";
    public const string ReadOnlySqlTransaction = "25006";
    public const string NoActiveSqlTransaction = "25P01";
    public const string InFailedSqlTransaction = "25P02";
    public const string IdleInTransactionSessionTimeout = "25P03";
    public const string TransactionTimeout = "25P04";
    public const string InvalidSqlStatementName = "26000";
    public const string InvalidAuthorizationSpecification = "28000";
    public const string InvalidPassword = "28P01";
    public const string DependentPrivilegeDescriptorsStillExist = "2B000";
    public const string DependentObjectsStillExist = "2BP01";
    public const string InvalidCursorName = "34000";
    public const string InvalidSavepointSpecification = "3B001";
    public const string InvalidTablesampleRepeat = "2202G";
    public const string InvalidTablesampleArgument = "2202H";
    public const string InvalidCatalogName = "3D000";
    public const string InvalidSchemaName = "3F000";
    public const string SerializationFailure = "40001";
    public const string DeadlockDetected = "40P01";
    public const string InsufficientPrivilege = "42501";
    public const string SyntaxError = "42601";
    public const string InvalidName = "42602";
    public const string InvalidColumnDefinition = "42611";
    public const string NameTooLong = "42622";
    public const string DuplicateColumn = "42701";
    public const string AmbiguousColumn = "42702";
    public const string UndefinedColumn = "42703";
    public const string UndefinedObject = "42704";
    public const string DuplicateObject = "42710";
    public const string DuplicateAlias = "42712";
    public const string DuplicateFunction = "42723";
    public const string AmbiguousFunction = "42725";
    public const string GroupingError = "42803";
    public const string DatatypeMismatch = "42804";
    public const string WrongObjectType = "42809";
    public const string InvalidForeignKey = "42830";
    public const string CannotCoerce = "42846";
    public const string UndefinedFunction = "42883";
    public const string GeneratedAlways = "428C9";
    public const string ReservedName = "42939";
    public const string UndefinedTable = "42P01";
    public const string UndefinedParameter = "42P02";
    public const string DuplicateCursor = "42P03";
    public const string DuplicateDatabase = "42P04";
    public const string DuplicatePreparedStatement = "42P05";
    public const string AmbiguousAlias = "42P09";
    public const string DuplicateSchema = "42P06";
    public const string DuplicateTable = "42P07";
    public const string AmbiguousParameter = "42P08";
    public const string InvalidColumnReference = "42P10";
    public const string InvalidCursorDefinition = "42P11";
    public const string InvalidFunctionDefinition = "42P13";
    public const string InvalidTableDefinition = "42P16";
    public const string IndeterminateDatatype = "42P18";
    public const string InvalidRecursion = "42P19";
    public const string WindowingError = "42P20";
    public const string CollationMismatch = "42P21";
    public const string IndeterminateCollation = "42P22";
    public const string InvalidObjectDefinition = "42P17";
    public const string WithCheckOptionViolation = "44000";
    public const string InsufficientResources = "53000";
    public const string DiskFull = "53100";
    public const string OutOfMemory = "53200";
    public const string TooManyConnections = "53300";
    public const string ConfigurationLimitExceeded = "53400";
    public const string ProgramLimitExceeded = "54000";
    public const string StatementTooComplex = "54001";
    public const string TooManyColumns = "54011";
    public const string TooManyArguments = "54023";
    public const string ObjectNotInPrerequisiteState = "55000";
    public const string ObjectInUse = "55006";
    public const string CantChangeRuntimeParam = "55P02";
    public const string LockNotAvailable = "55P03";
    public const string QueryCanceled = "57014";
    public const string AdminShutdown = "57P01";
    public const string CannotConnectNow = "57P03";
    public const string IdleSessionTimeout = "57P05";
    public const string IoError = "58030";
    public const string ConfigFileError = "F0000";
    public const string InternalError = "XX000";
    public const string DataCorrupted = "XX001";

    /// <summary>The tenant's key is denied or disabled by its provider.</summary>
    public const string TenantKeyDenied = "KM001";

    public const string TenantLocked = "KM002";

    public const string TenantKeyMissing = "KM003";

    public const string TenantShredded = "KM004";

    /// <summary>A page, log frame, manifest or wrapped key of the tenant fails authentication.</summary>
    public const string TenantDataCorrupt = "KM005";

    public const string RollbackDetected = "KM006";

    public const string ApprovalRequired = "KM007";

    public const string KeyPolicyViolation = "KM008";

    public const string AlgorithmNotAllowed = "KM009";

    public const string NoTenantSelected = "KM010";
}
