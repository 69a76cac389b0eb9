namespace PgVecByok.Engine;

/// <summary>
/// The English stemmer that Snowball publishes (Porter 2). Works on a word in lower case; Y marks a y that is a consonant while it
/// runs.
/// </summary>
internal sealed class EnglishStemmer
{
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["skis"] = "ski", ["skies"] = "sky", ["dying"] = "die", ["lying"] = "lie", ["tying"] = "tie", ["idly"] = "idl", ["gently"] =
            "gentl",
        ["ugly"] = "ugli", ["early"] = "earli", ["only"] = "onli", ["singly"] = "singl", ["sky"] = "sky", ["news"] = "news", ["howe"] =
            "howe",
        ["atlas"] = "atlas", ["cosmos"] = "cosmos", ["bias"] = "bias", ["andes"] = "andes",
    };

    private static readonly string[] Kept = ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];

    private static readonly (string Ending, string By)[] Second =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"),
            ("biliti", "ble"),
        ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"),
        ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"),
            ("bli", "ble"),
    ];

    private static readonly (string Ending, string By)[] Third =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
            ("ness", ""),
    ];

    private static readonly string[] Fourth =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic",
    ];

    private static readonly System.Buffers.SearchValues<char> Vowels = System.Buffers.SearchValues.Create("aeiouy");

    private string _word;
    private int _first;
    private int _second;

    private EnglishStemmer(string word) => _word = word;

    public static string Stem(string word)
    {
        if (word.Length <= 2)
            return word;
        if (Exceptions.TryGetValue(word, out string? known))
            return known;
        return new EnglishStemmer(word).Run();
    }

    private string Run()
    {
        if (_word[0] == '\'')
            _word = _word[1..];
        MarkConsonants();
        FindRegions();
        StepZero();
        StepOneA();
        if (Kept.Contains(_word))
            return _word;
        StepOneB();
        StepOneC();
        StepTwo();
        StepThree();
        StepFour();
        StepFive();
        return _word.Replace('Y', 'y');
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private void MarkConsonants()
    {
        char[] letters = _word.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'y' && (i == 0 || IsVowel(letters[i - 1])))
                letters[i] = 'Y';
        }

        _word = new string(letters);
    }

    private void FindRegions()
    {
        _first = RegionAfter(0);
        foreach (string beginning in (ReadOnlySpan<string>)["gener", "commun", "arsen"])
        {
            if (_word.StartsWith(beginning, StringComparison.Ordinal))
                _first = beginning.Length;
        }

        _second = RegionAfter(_first);
    }

    private int RegionAfter(int start)
    {
        for (int i = start + 1; i < _word.Length; i++)
        {
            if (!IsVowel(_word[i]) && IsVowel(_word[i - 1]))
                return i + 1;
        }

        return _word.Length;
    }

    private bool EndsWith(string ending) => _word.EndsWith(ending, StringComparison.Ordinal);

    private void Replace(string ending, string by) => _word = _word[..^ending.Length] + by;

    private bool HasVowelBefore(int end) => _word.AsSpan(0, end).IndexOfAny(Vowels) >= 0;

    private void StepZero()
    {
        foreach (string ending in (ReadOnlySpan<string>)["'s'", "'s", "'"])
        {
            if (!EndsWith(ending))
                continue;
            Replace(ending, "");
            return;
        }
    }

    private void StepOneA()
    {
        if (EndsWith("sses"))
            Replace("sses", "ss");
        else if (EndsWith("ied") || EndsWith("ies"))
            _word = _word[..^3] + (_word.Length > 4 ? "i" : "ie");
        else if (EndsWith("us") || EndsWith("ss") || !EndsWith("s"))
            return;
        else if (_word.Length > 2 && HasVowelBefore(_word.Length - 2))
            Replace("s", "");
    }

    private void StepOneB()
    {
        foreach (string ending in (ReadOnlySpan<string>)["eedly", "ingly", "edly", "eed", "ing", "ed"])
        {
            if (!EndsWith(ending))
                continue;
            if (ending is "eedly" or "eed")
            {
                if (_word.Length - ending.Length >= _first)
                    Replace(ending, "ee");
                return;
            }

            if (!HasVowelBefore(_word.Length - ending.Length))
                return;
            Replace(ending, "");
            Repair();
            return;
        }
    }

    private void Repair()
    {
        if (EndsWith("at") || EndsWith("bl") || EndsWith("iz"))
            _word += "e";
        else if (_word.Length > 1 && _word[^1] == _word[^2] && "bdfgmnprt".Contains(_word[^1], StringComparison.Ordinal))
            _word = _word[..^1];
        else if (_first >= _word.Length && EndsInShortSyllable())
            _word += "e";
    }

    private bool EndsInShortSyllable() => _word.Length switch
    {
        2 => IsVowel(_word[0]) && !IsVowel(_word[1]),
        > 2 => !IsVowel(_word[^1]) && _word[^1] is not ('w' or 'x' or 'Y') && IsVowel(_word[^2]) && !IsVowel(_word[^3]),
        _ => false,
    };

    private void StepOneC()
    {
        if (_word.Length > 2 && _word[^1] is 'y' or 'Y' && !IsVowel(_word[^2]))
            _word = _word[..^1] + "i";
    }

    private bool IsInFirst(string ending) => _word.Length - ending.Length >= _first;

    private bool IsInSecond(string ending) => _word.Length - ending.Length >= _second;

    private void StepTwo()
    {
        foreach ((string ending, string by) in Second)
        {
            if (!EndsWith(ending))
                continue;
            if (IsInFirst(ending))
                Replace(ending, by);
            return;
        }

        if (EndsWith("ogi") && IsInFirst("ogi") && _word.Length > 3 && _word[^4] == 'l')
            Replace("ogi", "og");
        else if (EndsWith("li") && IsInFirst("li") && _word.Length > 2 && "cdeghkmnrt".Contains(_word[^3], StringComparison.Ordinal))
            Replace("li", "");
    }

    private void StepThree()
    {
        foreach ((string ending, string by) in Third)
        {
            if (!EndsWith(ending))
                continue;
            if (IsInFirst(ending))
                Replace(ending, by);
            return;
        }

        if (EndsWith("ative") && IsInSecond("ative"))
            Replace("ative", "");
    }

    private void StepFour()
    {
        foreach (string ending in Fourth)
        {
            if (!EndsWith(ending))
                continue;
            if (IsInSecond(ending))
                Replace(ending, "");
            return;
        }

        if (EndsWith("ion") && IsInSecond("ion") && _word.Length > 3 && _word[^4] is 's' or 't')
            Replace("ion", "");
    }

    private void StepFive()
    {
        if (EndsWith("e"))
        {
            bool goes = IsInSecond("e");
            if (!goes && IsInFirst("e"))
            {
                string rest = _word;
                _word = _word[..^1];
                goes = !EndsInShortSyllable();
                _word = rest;
            }

            if (goes)
                _word = _word[..^1];
        }
        else if (EndsWith("l") && IsInSecond("l") && _word.Length > 1 && _word[^2] == 'l')
        {
            _word = _word[..^1];
        }
    }
}
