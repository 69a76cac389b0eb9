using System.Text;

namespace PgVecByok.Datasets;

/// <summary>
/// The words of TPC-H's clauses 4.2.2.13 and 4.2.2.14, and sentences by its grammar. Words are those the specification prescribes: queries
/// look for them.
/// </summary>
internal sealed class TpchText
{
    public static readonly string[] Colours = Words(
        """
        almond antique aquamarine azure beige bisque black blanched blue blush brown burlywood burnished chartreuse chiffon chocolate coral
        cornflower cornsilk cream cyan dark deep dim dodger drab firebrick floral forest frosted gainsboro ghost goldenrod green grey honeydew
        hot indian ivory khaki lace lavender lawn lemon light lime linen magenta maroon medium metallic midnight mint misty moccasin navajo
        navy olive orange orchid pale papaya peach peru pink plum powder puff purple red rose rosy royal saddle salmon sandy seashell sienna
        sky slate smoke snow spring steel tan thistle tomato turquoise violet wheat white yellow
        """);

    public static readonly string[] Sizes = Words("STANDARD SMALL MEDIUM LARGE ECONOMY PROMO");
    public static readonly string[] Finishes = Words("ANODIZED BURNISHED PLATED POLISHED BRUSHED");
    public static readonly string[] Metals = Words("TIN NICKEL BRASS STEEL COPPER");
    public static readonly string[] Boxes = Words("SM LG MED JUMBO WRAP");
    public static readonly string[] Shapes = Words("CASE BOX BAG JAR PKG PACK CAN DRUM");
    public static readonly string[] Segments = Words("AUTOMOBILE BUILDING FURNITURE MACHINERY HOUSEHOLD");
    public static readonly string[] Priorities = ["1-URGENT", "2-HIGH", "3-MEDIUM", "4-NOT SPECIFIED", "5-LOW"];
    public static readonly string[] Instructions = ["DELIVER IN PERSON", "COLLECT COD", "NONE", "TAKE BACK RETURN"];
    public static readonly string[] Modes = ["REG AIR", "AIR", "RAIL", "SHIP", "TRUCK", "MAIL", "FOB"];
    public static readonly string[] Regions = ["AFRICA", "AMERICA", "ASIA", "EUROPE", "MIDDLE EAST"];

    public static readonly (string Name, int Region)[] Nations =
    [
        ("ALGERIA", 0), ("ARGENTINA", 1), ("BRAZIL", 1), ("CANADA", 1), ("EGYPT", 4), ("ETHIOPIA", 0), ("FRANCE", 3), ("GERMANY", 3),
        ("INDIA", 2), ("INDONESIA", 2), ("IRAN", 4), ("IRAQ", 4), ("JAPAN", 2), ("JORDAN", 4), ("KENYA", 0), ("MOROCCO", 0),
        ("MOZAMBIQUE", 0), ("PERU", 1), ("CHINA", 2), ("ROMANIA", 3), ("SAUDI ARABIA", 4), ("VIETNAM", 2), ("RUSSIA", 3),
        ("UNITED KINGDOM", 3), ("UNITED STATES", 1),
    ];

    private static readonly string[] Nouns = Words(
        """
        foxes ideas theodolites pinto_beans instructions dependencies excuses platelets asymptotes courts dolphins multipliers sauternes
        warthogs frets dinos attainments somas Tiresias' patterns forges braids hockey_players frays warhorses dugouts notornis epitaphs
        pearls tithes waters orbits gifts sheaves depths sentiments decoys realms pains grouches escapades packages requests accounts deposits
        """);

    private static readonly string[] Verbs = Words(
        """
        sleep wake are cajole haggle nag use boost affix detect integrate maintain nod was lose sublate solve thrash promise engage hinder
        print x-ray breach eat grow impress mold poach serve run dazzle snooze doze unwind kindle play hang believe doubt
        """);

    private static readonly string[] Adjectives = Words(
        """
        furious sly careful blithe quick fluffy slow quiet ruthless thin close dogged daring brave stealthy permanent enticing idle busy
        regular final ironic even bold silent special pending express unusual
        """);

    private static readonly string[] Adverbs = Words(
        """
        sometimes always never furiously slyly carefully blithely quickly fluffily slowly quietly ruthlessly thinly closely doggedly daringly
        bravely stealthily permanently enticingly idly busily regularly finally ironically evenly boldly silently
        """);

    private static readonly string[] Prepositions = Words(
        """
        about above according_to across after against along alongside_of among around at atop before behind beneath beside besides between
        beyond by despite during except for from in_place_of inside instead_of into near of on outside over past since through throughout to
        toward under until up upon without with within
        """);

    private static readonly string[] Auxiliaries = Words(
        """
        do may might shall will would can could should ought_to must will_have_to shall_have_to could_have_to should_have_to must_have_to
        need_to try_to
        """);

    private static readonly string[] Terminators = [".", ";", ":", "?", "!", "--"];

    private readonly string _pool;

    /// <summary>A text to cut from, as the specification has it: longer than any comment.</summary>
    public TpchText(int seed)
    {
        var random = new Random(seed);
        var pool = new StringBuilder();
        while (pool.Length < 1 << 20)
            Sentence(random, pool);
        _pool = pool.ToString();
    }

    /// <summary>A piece of it between 0.4 and 1.6 times the average length.</summary>
    public string Comment(Random random, int average)
    {
        int length = random.Next(average * 4 / 10, (average * 16 / 10) + 1);
        return _pool.Substring(random.Next(_pool.Length - length), length).Trim();
    }

    public static string Pick(Random random, string[] words) => words[random.Next(words.Length)];

    /// <summary>An address or its like: letters, digits, commas and blanks.</summary>
    public static string Scribble(Random random, int least, int most)
    {
        const string Letters = "0123456789abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ,";
        return string.Create(random.Next(least, most + 1), random, static (text, from) =>
        {
            for (int i = 0; i < text.Length; i++)
                text[i] = Letters[from.Next(Letters.Length)];
        }).Trim();
    }

    private static void Sentence(Random random, StringBuilder text)
    {
        NounPhrase(random, text);
        VerbPhrase(random, text);
        switch (random.Next(5))
        {
            case 0:
                Prepositional(random, text);
                break;
            case 1:
                NounPhrase(random, text);
                break;
            case 2:
                NounPhrase(random, text);
                Prepositional(random, text);
                break;
        }

        text.Length--;
        text.Append(Pick(random, Terminators)).Append(' ');
    }

    private static void NounPhrase(Random random, StringBuilder text)
    {
        int form = random.Next(4);
        if (form == 3)
            Add(text, Pick(random, Adverbs));
        if (form > 0)
            Add(text, Pick(random, Adjectives) + (form == 2 ? "," : ""));
        if (form == 2)
            Add(text, Pick(random, Adjectives));
        Add(text, Pick(random, Nouns));
    }

    private static void VerbPhrase(Random random, StringBuilder text)
    {
        int form = random.Next(4);
        if (form is 1 or 3)
            Add(text, Pick(random, Auxiliaries));
        Add(text, Pick(random, Verbs));
        if (form >= 2)
            Add(text, Pick(random, Adverbs));
    }

    private static void Prepositional(Random random, StringBuilder text)
    {
        Add(text, Pick(random, Prepositions));
        Add(text, "the");
        NounPhrase(random, text);
    }

    private static void Add(StringBuilder text, string word) => text.Append(word).Append(' ');

    private static string[] Words(string list) =>
        [.. list.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace('_', ' '))];
}
