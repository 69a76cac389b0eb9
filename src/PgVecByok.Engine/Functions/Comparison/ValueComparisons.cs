namespace PgVecByok.Engine;

/// <summary>Comparison of values that are no numbers, each with its own type; text also with name.</summary>
internal static class ValueComparisons
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Add<bool, bool, OwnOrder<bool>>(
            BuiltinTypes.Bool, BuiltinTypes.Bool, "booleq boolne boollt boolle boolgt boolge",
            [60, 84, 56, 1691, 57, 1692, 91, 85, 58, 1694, 59, 1695]);
        functions.Add<Text, Text, BlankPaddedOrder>(
            BuiltinTypes.Bpchar, BuiltinTypes.Bpchar, "bpchareq bpcharne bpcharlt bpcharle bpchargt bpcharge",
            [1048, 1053, 1049, 1050, 1051, 1052, 1054, 1057, 1058, 1059, 1060, 1061]);
        functions.Add<Bytea, Bytea, OwnOrder<Bytea>>(
            BuiltinTypes.Bytea, BuiltinTypes.Bytea, "byteaeq byteane bytealt byteale byteagt byteage",
            [1948, 1953, 1949, 1950, 1951, 1952, 1955, 1956, 1957, 1958, 1959, 1960]);
        functions.Add<byte, byte, OwnOrder<byte>>(
            BuiltinTypes.CharByte, BuiltinTypes.CharByte, "chareq charne charlt charle chargt charge",
            [61, 70, 1246, 72, 73, 74, 92, 630, 631, 632, 633, 634]);
        functions.Add<int, int, OwnOrder<int>>(
            BuiltinTypes.Date, BuiltinTypes.Date, "date_eq date_ne date_lt date_le date_gt date_ge",
            [1086, 1091, 1087, 1088, 1089, 1090, 1093, 1094, 1095, 1096, 1097, 1098]);
        functions.Add<Interval, Interval, IntervalOrder>(
            BuiltinTypes.Interval, BuiltinTypes.Interval, "interval_eq interval_ne interval_lt interval_le interval_gt interval_ge",
            [1162, 1163, 1164, 1165, 1167, 1166, 1330, 1331, 1332, 1333, 1334, 1335]);
        functions.Add<Text, Text, JsonbOrder>(
            BuiltinTypes.Jsonb, BuiltinTypes.Jsonb, "jsonb_eq jsonb_ne jsonb_lt jsonb_le jsonb_gt jsonb_ge",
            [4043, 4038, 4039, 4041, 4040, 4042, 3240, 3241, 3242, 3244, 3243, 3245]);
        functions.Add<Text, Text, OwnOrder<Text>>(
            BuiltinTypes.Name, BuiltinTypes.Name, "nameeq namene namelt namele namegt namege",
            [62, 659, 655, 656, 657, 658, 93, 643, 660, 661, 662, 663]);
        functions.Add<Text, Text, OwnOrder<Text>>(
            BuiltinTypes.Name, BuiltinTypes.Text, "nameeqtext namenetext namelttext nameletext namegttext namegetext",
            [240, 245, 241, 242, 244, 243, 254, 259, 255, 256, 258, 257]);
        functions.Add<uint, uint, OwnOrder<uint>>(
            BuiltinTypes.Oid, BuiltinTypes.Oid, "oideq oidne oidlt oidle oidgt oidge",
            [184, 185, 716, 717, 1638, 1639, 607, 608, 609, 611, 610, 612]);
        functions.Add<Text, Text, OwnOrder<Text>>(
            BuiltinTypes.Text, BuiltinTypes.Name, "texteqname textnename textltname textlename textgtname textgename",
            [247, 252, 248, 249, 251, 250, 260, 265, 261, 262, 264, 263]);
        functions.Add<Text, Text, OwnOrder<Text>>(
            BuiltinTypes.Text, BuiltinTypes.Text, "texteq textne text_lt text_le text_gt text_ge",
            [67, 157, 740, 741, 742, 743, 98, 531, 664, 665, 666, 667]);
        functions.Add<long, long, OwnOrder<long>>(
            BuiltinTypes.Time, BuiltinTypes.Time, "time_eq time_ne time_lt time_le time_gt time_ge",
            [1145, 1106, 1102, 1103, 1104, 1105, 1108, 1109, 1110, 1111, 1112, 1113]);
        functions.Add<long, long, OwnOrder<long>>(
            BuiltinTypes.Timestamp, BuiltinTypes.Timestamp, "timestamp_eq timestamp_ne timestamp_lt timestamp_le timestamp_gt timestamp_ge",
            [2052, 2053, 2054, 2055, 2057, 2056, 2060, 2061, 2062, 2063, 2064, 2065]);
        functions.Add<long, long, OwnOrder<long>>(
            BuiltinTypes.TimestampTz, BuiltinTypes.TimestampTz, "timestamptz_eq timestamptz_ne timestamptz_lt timestamptz_le timestamptz_gt timestamptz_ge",
            [1152, 1153, 1154, 1155, 1157, 1156, 1320, 1321, 1322, 1323, 1324, 1325]);
        functions.Add<TimeTz, TimeTz, TimeTzOrder>(
            BuiltinTypes.TimeTz, BuiltinTypes.TimeTz, "timetz_eq timetz_ne timetz_lt timetz_le timetz_gt timetz_ge",
            [1352, 1353, 1354, 1355, 1357, 1356, 1550, 1551, 1552, 1553, 1554, 1555]);
        functions.Add<Guid, Guid, OwnOrder<Guid>>(
            BuiltinTypes.Uuid, BuiltinTypes.Uuid, "uuid_eq uuid_ne uuid_lt uuid_le uuid_gt uuid_ge",
            [2956, 2959, 2954, 2955, 2958, 2957, 2972, 2973, 2974, 2976, 2975, 2977]);
    }
}
